export { cancelJob } from './cancel-job.ts';
export { type Job, type JobState, jobSchema } from './contract.ts';
export { isOver, type JobRow, toJob } from './domain.ts';
export { pauseJob, resumeJob } from './pause-job.ts';
export {
  claimJob,
  createJob,
  endJob,
  type Hold,
  HoldLost,
  keepHold,
  layDown,
  releaseJob,
  reportProgress,
  whileHeld,
} from './work-job.ts';
