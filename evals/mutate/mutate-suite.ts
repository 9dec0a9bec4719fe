import type { GradedRun } from '../grade-cases.ts';
import { faultsIn, type GradedFault } from '../lanes/faults-of.ts';
import { judgeInLanes } from '../lanes/judge-in-lanes.ts';
import { readAnswers } from '../reading/read-answers.ts';
import type { Answers, Reading } from '../reading/reading.ts';
import { type Judged, judgeControls, judgeMutants, survivors } from './harness.ts';
import { isAltered, newGraders } from './new-faults.ts';
import type { Rewriting } from './operator.ts';
import type { Planted } from './plant.ts';
import { plantMutants } from './plant.ts';
import { plantControls } from './rewrite.ts';
import { type ScoreCard, scoreCard } from './score-card.ts';

/** What the suite is worth: figures, the defects no grader saw, and the right answers a grader failed. */
export type SuiteMeasured = { card: ScoreCard; survivors: Judged[]; alarms: Judged[]; sources: number };

type Wanted = { perOperator: number; perRewriting: number; seed: number; lanes: number };

/**
 * Spoils answers in places where nothing was wrong, and writes such places otherwise with the same meaning; a change counts as seen
 * when a critical or major grader finds what it did not find before. `lanes` threads grade side by side (0: this one); what comes of
 * it is the same with any number of them.
 * @throws EvalFailure (4) when a grader throws
 */
export const mutateSuite = async (
  runs: readonly GradedRun[],
  { perOperator, perRewriting, seed, lanes }: Wanted,
): Promise<SuiteMeasured> => {
  const before = new Map(runs.map(({ reading, verdicts }) => [reading, faultsIn(verdicts)]));
  const sources = [...before.keys()];
  const sound = <O extends Rewriting>({ source, mutant }: Planted<O, Reading>): boolean =>
    !(before.get(source) ?? []).some((fault) => isAltered(fault, mutant.at));
  const mutants = plantMutants(sources, { perOperator, seed }).filter(sound);
  const controls = plantControls(sources, { perOperator: perRewriting, seed }).filter(sound);
  const altered = [...mutants, ...controls].map(({ source, mutant }) => ({ source, answers: mutant.answers }));
  const faults = await judgeInLanes(
    altered.map(({ source, answers }) => readAnswers(source.case, source.ground, answers)),
    lanes,
  );
  const after = new Map<Reading, Map<Answers, GradedFault[]>>(sources.map((source) => [source, new Map()]));
  for (const [at, { source, answers }] of altered.entries()) after.get(source)?.set(answers, faults[at] ?? []);
  const kills = (answers: Answers, source: Reading): readonly string[] =>
    newGraders(before.get(source) ?? [], after.get(source)?.get(answers) ?? []);
  const [judged, clean] = [judgeMutants(mutants, kills), judgeControls(controls, kills)];
  return {
    card: scoreCard(judged, clean),
    survivors: survivors(judged),
    alarms: clean.filter(({ killed }) => killed),
    sources: sources.length,
  };
};
