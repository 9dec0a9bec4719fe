import { EvalFailure, EXIT } from '../exit-codes.ts';
import type { CaseRun } from '../run-cases.ts';
import { contract } from './contract.ts';
import { expected } from './expected.ts';
import { grounding } from './grounding.ts';
import { ownChecks } from './own-checks.ts';
import type { Grader, Verdict } from './verdict.ts';

const GRADERS: readonly Grader[] = [contract, grounding, ownChecks, expected];

/**
 * Every grader's verdict on a case.
 * @throws EvalFailure (4) naming the case and what a grader threw: then nothing is known about the draft.
 */
export const gradeCase = (run: CaseRun, graders: readonly Grader[] = GRADERS): Verdict[] => {
  try {
    return graders.map((grader) => grader({ draft: run.draft, expect: run.case.expect }));
  } catch (error) {
    const reason = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    throw new EvalFailure(EXIT.grader, [`${run.case.id}: a grader threw ${reason}`]);
  }
};
