import { workerData } from 'node:worker_threads';
import { answerOnce } from './answer-once.ts';
import { faultsOf } from './faults-of.ts';
import type { JudgeAnswer, JudgeWork } from './judge-in-lanes.ts';

/** Entry of a thread: grades its readings, answers once, and ends. */
await answerOnce((): JudgeAnswer => ({ faults: (workerData as JudgeWork).readings.map(faultsOf) }));
