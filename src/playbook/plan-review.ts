import type { Bilingual } from '#src/kernel/language.ts';
import { type Check, check } from './check.ts';
import { isBlank } from './text.ts';
import { isoDay, toDate, type When } from './time.ts';

/** PLAN-12: how an action or hypothesis stands. */
export const REVIEW_STATES = ['on_track', 'late', 'failed', 'done'] as const;
export type ReviewState = (typeof REVIEW_STATES)[number];
export const REVIEW_STATE_LABELS: Readonly<Record<ReviewState, Bilingual>> = {
  on_track: { zh: '正常', en: 'On track' },
  late: { zh: '延误', en: 'Late' },
  failed: { zh: '失败', en: 'Failed' },
  done: { zh: '完成', en: 'Done' },
};

/** PLAN-12: why something failed. */
export const FAILURE_CAUSES = ['wrong_judgement', 'poor_execution'] as const;
export type FailureCause = (typeof FAILURE_CAUSES)[number];
export const FAILURE_CAUSE_LABELS: Readonly<Record<FailureCause, Bilingual>> = {
  wrong_judgement: { zh: '判断失误', en: 'Wrong judgement' },
  poor_execution: { zh: '执行不力', en: 'Poor execution' },
};

/** PLAN-12: where an action stands by its date when nobody has said: late once the verify-by day is over without a result. */
export const stateByDate = (action: { verifyBy: When | null; hasResult: boolean }, now: Date): ReviewState => {
  const by = toDate(action.verifyBy);
  if (action.hasResult) return 'done';
  return by !== null && isoDay(by) < isoDay(now) ? 'late' : 'on_track';
};

/** PLAN-12: a state rests on evidence; a failure records its cause and the lesson. */
export const checkReview = (review: {
  id: string;
  state: ReviewState;
  evidenceCount: number;
  cause?: FailureCause | null;
  lesson?: string | null;
}): Check[] => [
  check(
    'PLAN-12',
    review.evidenceCount > 0,
    { zh: '结论有依据。', en: 'The state rests on evidence.' },
    { zh: '结论没有依据，请附上看得见的结果或记录。', en: 'The state rests on nothing: add the result or record.' },
    review.id,
  ),
  ...(review.state === 'failed'
    ? [
        check(
          'PLAN-12',
          !!review.cause && !isBlank(review.lesson),
          { zh: '失败原因与教训已记录。', en: 'Cause and lesson are recorded.' },
          {
            zh: '失败要写明是判断失误还是执行不力，并记下教训。',
            en: 'A failure records wrong judgement or poor execution, and the lesson.',
          },
          review.id,
        ),
      ]
    : []),
];
