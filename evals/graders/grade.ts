import { EvalFailure, EXIT } from '../exit-codes.ts';
import type { Reading } from '../reading/reading.ts';
import { GRADERS } from './all.ts';
import type { Grader, Problem, Verdict } from './verdict.ts';

const wordOf = (problems: readonly Problem[] | null): Verdict['word'] => {
  if (problems === null) return 'not_applicable';
  return problems.length === 0 ? 'pass' : 'fail';
};

const gradeOne = (reading: Reading, grader: Grader): Verdict => {
  const { id, rule, tier, severity, drafts } = grader;
  try {
    const problems = drafts.includes(reading.case.draft) ? grader.grade(reading) : null;
    return { grader: id, rule, tier, severity, word: wordOf(problems), problems: problems ?? [] };
  } catch (error) {
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    throw new EvalFailure(EXIT.selfTest, [`${reading.case.id}: the grader ${id} threw ${reason}`]);
  }
};

/**
 * Every grader's verdict on one reading, in the graders' order.
 * @throws EvalFailure (4) naming the case, the grader and what it threw: then nothing is known of the answer.
 */
export const gradeReading = (reading: Reading, graders: readonly Grader[] = GRADERS): Verdict[] =>
  graders.map((grader) => gradeOne(reading, grader));
