export { freshnessJobs } from './jobs.ts';
