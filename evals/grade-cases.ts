import type { EvalCase } from './cases/case.ts';
import { EvalFailure, EXIT } from './exit-codes.ts';
import { gradeReading } from './graders/grade.ts';
import type { Verdict } from './graders/verdict.ts';
import type { Suite } from './load-suite.ts';
import { type CaseRun, inWorlds, type RunCase } from './run-cases.ts';
import { tellMissing } from './stored/tell-missing.ts';

/** A case that has run, with every grader's word on it. */
export type GradedRun = CaseRun & { verdicts: Verdict[] };

/** Replay waits for nothing: a minute is far beyond what it needs. */
const DEADLINE_SECONDS = 60;

/** The door of a replay: nothing it is given matters, for nothing leaves the process. */
export const REPLAY_DOOR = { apiKey: undefined, model: 'replay', deadlineSeconds: DEADLINE_SECONDS } as const;

/** Opens the worlds of the cases for replays in this thread. */
export const inReplay = <T>(
  suite: Suite,
  cases: readonly EvalCase[],
  work: (runCase: RunCase, opened: { seedMilliseconds: number }) => Promise<T>,
): Promise<T> => inWorlds({ cases, packs: suite.packs, door: REPLAY_DOOR }, work);

/**
 * Every grader's word on what has run.
 * @throws EvalFailure (4) when a grader throws
 */
export const gradeRuns = (runs: readonly CaseRun[]): GradedRun[] =>
  runs.map((run) => ({ ...run, verdicts: gradeReading(run.reading) }));

/** A case passes when no critical and no major grader fails it. */
export const passes = ({ verdicts }: Pick<GradedRun, 'verdicts'>): boolean =>
  verdicts.every(({ word, severity }) => word !== 'fail' || severity === 'minor');

/** @throws EvalFailure (3) when an answer was missing: nothing is said of the others then */
export const refuseMissing = (runs: readonly CaseRun[], { shelf }: Pick<Suite, 'shelf'>): void => {
  const lines = runs.flatMap(({ case: each, exchanges }) =>
    exchanges.filter(({ by }) => by === 'missing').flatMap(({ exchange }) => tellMissing(each, exchange, shelf)),
  );
  if (lines.length > 0) throw new EvalFailure(EXIT.evidence, lines);
};
