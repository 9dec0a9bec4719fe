import type { EvalCase } from '../cases/case.ts';
import { type GradedRun, passes } from '../grade-cases.ts';
import { type ClaimChange, diffClaims } from './claim-diff.ts';
import { type Fault, faultsIn } from './faults.ts';
import { saidIn } from './said.ts';

/** A case on both sides; `before` is null without a baseline. Faults are those of the first sample. */
export type CaseChange = {
  case: EvalCase;
  turned: 'lost' | 'gained' | 'neither';
  before: { passed: boolean; faults: Fault[] } | null;
  after: { passed: boolean; faults: Fault[] };
  changes: ClaimChange[];
  /** Answers that broke their schema: their words may be told only in part. */
  unread: { prompt: string; reason: string }[];
};

const side = (run: GradedRun) => ({ passed: passes(run), faults: faultsIn(run) });

/** What became of a case; `turned` is the gate's word, over all samples. */
export const caseChange = (
  after: GradedRun,
  before: GradedRun | undefined,
  turned: CaseChange['turned'],
): CaseChange => ({
  case: after.case,
  turned,
  before: before ? side(before) : null,
  after: side(after),
  changes: diffClaims(before ? saidIn(before) : [], saidIn(after)),
  unread: after.reading.unread,
});

/** What graders hold against a case and the baseline's answers did not hold. */
export const isNews = ({ before }: CaseChange, fault: Fault): boolean =>
  !before?.faults.some(({ grader, text, why }) => grader === fault.grader && text === fault.text && why === fault.why);

/** How much of what one prompt says has changed. */
export const changesOf = ({ changes }: CaseChange, prompt: string): ClaimChange[] =>
  changes.filter(({ op, before, after }) => op !== 'same' && (after ?? before)?.prompt === prompt);
