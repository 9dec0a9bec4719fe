import { parentPort, workerData } from 'node:worker_threads';
import { EvalFailure } from '../exit-codes.ts';
import { doJobs } from './do-jobs.ts';
import type { LaneAnswer, LaneWork } from './job.ts';

/** Entry of a thread: does its jobs, answers once, and ends. */
const answer = async (): Promise<LaneAnswer> => {
  try {
    const runs = await doJobs(workerData as LaneWork);
    // What was sent is told by its digest and lines; the bodies would only be copied from thread to thread.
    return { runs: runs.map((run) => ({ ...run, exchanges: run.exchanges.map(withoutBody) })) };
  } catch (error) {
    if (error instanceof EvalFailure) return { failed: { code: error.code, lines: error.lines } };
    throw error;
  }
};

const withoutBody = <T extends { exchange: { body: string } }>(answered: T): T => ({
  ...answered,
  exchange: { ...answered.exchange, body: '' },
});

parentPort?.postMessage(await answer());
