import { gradeReading } from '../graders/grade.ts';
import type { Verdict } from '../graders/verdict.ts';
import type { Reading } from '../reading/reading.ts';

/** One thing a critical or major grader finds wrong: who says so, where, and in which words. */
export type GradedFault = { grader: string; at: string; text: string };

/** What critical and major graders find wrong, from their verdicts; judges are not graders by code and are left out. */
export const faultsIn = (verdicts: readonly Verdict[]): GradedFault[] =>
  verdicts
    .filter(({ word, severity, tier }) => word === 'fail' && severity !== 'minor' && tier !== 'judge')
    .flatMap(({ grader, problems }) => problems.map(({ at, text }) => ({ grader, at, text })));

/**
 * What critical and major graders find wrong in a reading, in the graders' order.
 * @throws EvalFailure (4) when a grader throws
 */
export const faultsOf = (reading: Reading): GradedFault[] => faultsIn(gradeReading(reading));
