export { type NewRun, newRunSchema, type Result, type Results, type Run } from './contract.ts';
export { getRun } from './get-run.ts';
export { lookalikeJobs } from './jobs.ts';
export { listResults } from './list-results.ts';
export { startRun } from './start-run.ts';
export { lookalikeTools } from './tools.ts';
