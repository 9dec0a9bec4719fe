export { type Job, type JobState, jobSchema } from './contract.ts';
export { isOver, type JobRow, toJob } from './domain.ts';
export { claimJob, createJob, endJob, type Hold, HoldLost, keepHold, releaseJob, reportProgress } from './work-job.ts';
