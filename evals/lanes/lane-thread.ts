import { workerData } from 'node:worker_threads';
import { answerOnce } from './answer-once.ts';
import { doJobs } from './do-jobs.ts';
import type { LaneAnswer, LaneWork } from './job.ts';

const withoutBody = <T extends { exchange: { body: string } }>(answered: T): T => ({
  ...answered,
  exchange: { ...answered.exchange, body: '' },
});

/** Entry of a thread: does its jobs, answers once, and ends. */
await answerOnce(async (): Promise<LaneAnswer> => {
  const runs = await doJobs(workerData as LaneWork);
  // What was sent is told by its digest and lines; the bodies would only be copied from thread to thread.
  return { runs: runs.map((run) => ({ ...run, exchanges: run.exchanges.map(withoutBody) })) };
});
