import type { customerFeedback } from '#src/db/tables/index.ts';
import { type FieldError, fail } from '#src/kernel/errors.ts';
import type { Bilingual } from '#src/kernel/language.ts';
import type { Feedback } from './feedback-contract.ts';

export type FeedbackRow = typeof customerFeedback.$inferSelect;
type Told = Pick<FeedbackRow, 'kind' | 'score' | 'text' | 'happenedOn' | 'closedOn'>;

/** A score has a number, a complaint its words; only a complaint is closed, and not before it was made. */
export const feedbackFaults = (told: Told): FieldError[] => {
  const fault = (pointer: string, message: Bilingual): FieldError => ({ pointer, code: 'invalid_value', message });
  return [
    ...(told.kind === 'score' && told.score === null
      ? [fault('/score', { zh: '满意度要填分数。', en: 'A score needs its number.' })]
      : []),
    ...(told.kind === 'complaint' && told.text === null
      ? [fault('/text', { zh: '投诉要写明内容。', en: 'A complaint needs its words.' })]
      : []),
    ...(told.closedOn !== null && (told.kind === 'score' || told.closedOn < told.happenedOn)
      ? [
          fault('/closedOn', {
            zh: '只有投诉有结案日期，且不早于提出日期。',
            en: 'Only a complaint is closed, and not before it was made.',
          }),
        ]
      : []),
  ];
};

/** @throws LinchpinError `invalid_request` naming each fault */
export const refuseFaults = (told: Told): void => {
  const errors = feedbackFaults(told);
  if (errors.length > 0)
    throw fail(
      'invalid_request',
      {
        zh: '客户反馈不完整，没有写入。请更正后重试。',
        en: 'The feedback does not fit; nothing was written. Correct it and try again.',
      },
      { errors },
    );
};

/** The feedback as it goes over the wire. */
export const toFeedback = ({ tenantId: _tenant, createdAt, updatedAt, ...fields }: FeedbackRow): Feedback => ({
  ...fields,
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
});
