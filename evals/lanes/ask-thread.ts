import { Worker } from 'node:worker_threads';
import { EvalFailure, EXIT, type ExitCode } from '../exit-codes.ts';

/** Why a thread has no answer. */
export type Failed = { failed: { code: ExitCode; lines: readonly string[] } };

/**
 * Starts a thread with its work, and hands over the one answer it gives.
 * @throws EvalFailure as the thread failed, or (5) when it ended without a word
 */
export const askThread = <T extends object>(entry: URL, workerData: object): Promise<T> =>
  new Promise((resolve, reject) => {
    const thread = new Worker(entry, { workerData });
    thread.once('message', (answer: T | Failed) =>
      'failed' in answer ? reject(new EvalFailure(answer.failed.code, answer.failed.lines)) : resolve(answer),
    );
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new EvalFailure(EXIT.infrastructure, [`a lane ended with ${code}`])));
  });
