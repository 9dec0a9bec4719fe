import type { Draft } from '#src/features/drafts/index.ts';
import type { EvalCase } from '../cases/case.ts';
import type { Given } from '../model/eval-door.ts';
import type { Answered } from '../model/exchange.ts';
import { toSaid } from '../stored/recording.ts';
import type { Subject } from '../workspace/find-subject.ts';
import type { World } from '../workspace/open-workspace.ts';
import { loadGround } from './load-ground.ts';
import { readAnswers } from './read-answers.ts';
import type { Answers, Reading } from './reading.ts';

type Heard = {
  each: EvalCase;
  subject: Subject;
  draft: Draft;
  exchanges: readonly Answered[];
  given: readonly Given[];
};

/**
 * Reads a case that has run: the first answer of every prompt, what was sent, and the draft.
 * Readings of all stored cases come from `runCases` (evals/run-cases.ts), each run's `reading`; mutants of one are read by
 * `readAnswers(reading.case, reading.ground, answers)`.
 */
export const readCase = async (world: World, { each, subject, draft, exchanges, given }: Heard): Promise<Reading> => {
  // What a prompt was given first is what its first answer is held against.
  const first = new Map(given.toReversed().map((one) => [one.prompt, one]));
  const by = <T>(read: (one: Given) => T): Record<string, T> =>
    Object.fromEntries([...first].map(([prompt, one]) => [prompt, read(one)]));
  const ground = await loadGround(world, each, subject, {
    inputs: by((one) => one.inputs),
    system: by((one) => one.system),
  });
  return readAnswers(each, ground, answersOf(exchanges), draft);
};

const answersOf = (exchanges: readonly Answered[]): Answers => {
  const firsts = exchanges.filter(({ exchange, row }) => exchange.call === 1 && row !== undefined);
  return Object.fromEntries(
    firsts.flatMap(({ exchange, row }) => (row ? [[exchange.prompt, parsed(toSaid(row).answer)]] : [])),
  );
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};
