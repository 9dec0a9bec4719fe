import { type GradedRun, passes } from '../grade-cases.ts';
import { gradeReading } from '../graders/grade.ts';
import { readAnswers } from '../reading/read-answers.ts';
import type { Answers, Reading } from '../reading/reading.ts';
import { type Judged, judgeControls, judgeMutants, survivors } from './harness.ts';
import { plantMutants } from './plant.ts';
import { plantControls } from './rewrite.ts';
import { type ScoreCard, scoreCard } from './score-card.ts';

/** What the suite is worth: figures, the defects no grader saw, and the right answers a grader failed. */
export type SuiteMeasured = { card: ScoreCard; survivors: Judged[]; alarms: Judged[]; sources: number };

type Wanted = { perOperator: number; perRewriting: number; seed: number };

/**
 * Spoils the answers of the cases that pass, and writes them otherwise with the same meaning; a change counts as seen when a
 * critical or major grader fails it that let the original pass.
 */
export const mutateSuite = (runs: readonly GradedRun[], { perOperator, perRewriting, seed }: Wanted): SuiteMeasured => {
  const sources = runs.filter(passes).map(({ reading }) => reading);
  const failing = (reading: Reading): string[] =>
    gradeReading(reading).flatMap(({ grader, word, severity }) =>
      word === 'fail' && severity !== 'minor' ? [grader] : [],
    );
  const kills = (answers: Answers, source: Reading): string[] =>
    failing(readAnswers(source.case, source.ground, answers));
  const mutants = judgeMutants(plantMutants(sources, { perOperator, seed }), kills);
  const controls = judgeControls(plantControls(sources, { perOperator: perRewriting, seed }), kills);
  return {
    card: scoreCard(mutants, controls),
    survivors: survivors(mutants),
    alarms: controls.filter(({ killed }) => killed),
    sources: sources.length,
  };
};
