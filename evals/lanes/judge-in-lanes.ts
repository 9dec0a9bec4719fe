import type { Reading } from '../reading/reading.ts';
import { askThread } from './ask-thread.ts';
import { faultsOf, type GradedFault } from './faults-of.ts';
import { sharesOf } from './share.ts';

/** What a thread is given to grade. Readings of one case share their ground, which is copied into the thread once. */
export type JudgeWork = { readings: readonly Reading[] };

/** What it answers: of each reading what is wrong in it, in the order given. */
export type JudgeAnswer = { faults: GradedFault[][] };

/**
 * What critical and major graders find wrong in each reading, in the order of the readings: in threads side by side, or in this one (0).
 * The readings of a case go to one thread, where its records are read once.
 * @throws EvalFailure (4) when a grader throws
 */
export const judgeInLanes = async (readings: readonly Reading[], lanes: number): Promise<GradedFault[][]> => {
  if (lanes === 0) return readings.map(faultsOf);
  const shares = sharesOf(readings, lanes, {
    groupOf: (reading) => reading.case.id,
    weightOf: ({ claims, texts }) => claims.length + texts.length,
  });
  const entry = new URL('./judge-thread.ts', import.meta.url);
  const answers = await Promise.all(
    shares.map((share) => askThread<JudgeAnswer>(entry, { readings: share } satisfies JudgeWork)),
  );
  const found = new Map(
    answers.flatMap((answer, lane) => answer.faults.map((faults, at) => [shares[lane]?.[at], faults] as const)),
  );
  return readings.map((reading) => found.get(reading) ?? []);
};
