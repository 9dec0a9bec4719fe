import { parentPort } from 'node:worker_threads';
import { EvalFailure } from '../exit-codes.ts';
import type { Failed } from './ask-thread.ts';

/** What a thread ends with: its answer, or why there is none; anything unforeseen ends the thread with an error. */
export const answerOnce = async <T extends object>(work: () => T | Promise<T>): Promise<void> => {
  const answer = async (): Promise<T | Failed> => {
    try {
      return await work();
    } catch (error) {
      if (error instanceof EvalFailure) return { failed: { code: error.code, lines: error.lines } };
      throw error;
    }
  };
  parentPort?.postMessage(await answer());
};
