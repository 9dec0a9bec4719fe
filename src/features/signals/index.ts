export { signalJobs } from './jobs.ts';
