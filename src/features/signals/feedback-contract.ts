import * as z from 'zod';
import { amount, day, idText, listQuery, onVersion, optionalText, pageOf, recordParts } from '#src/kernel/wire.ts';

const KINDS = ['score', 'complaint'] as const;

/** `POST /accounts/{id}/feedback`: a satisfaction score on the scale the workspace uses, or a complaint in words. */
export const newFeedbackSchema = z
  .strictObject({
    kind: z.enum(KINDS),
    contactId: idText().nullish(),
    score: amount().min(0).nullish(),
    text: optionalText(5000),
    happenedOn: day(),
    closedOn: day().nullish().describe('Of a complaint: the day it was settled with the customer.'),
  })
  .meta({ id: 'NewCustomerFeedback' });

/** `PATCH /feedback/{id}`. The kind stays. */
export const changeFeedbackSchema = z
  .strictObject({
    contactId: idText().nullish(),
    score: amount().min(0).nullish(),
    text: optionalText(5000),
    happenedOn: day().optional(),
    closedOn: day().nullish(),
    version: onVersion(),
  })
  .meta({ id: 'CustomerFeedbackChange' });

export const feedbackFilterSchema = z
  .object({ kind: z.enum(KINDS).optional(), cursor: listQuery.cursor, limit: listQuery.limit })
  .meta({ id: 'CustomerFeedbackFilter' });

export const feedbackSchema = z
  .object({
    ...recordParts,
    accountId: z.string(),
    contactId: z.string().nullable(),
    kind: z.enum(KINDS),
    score: z.number().nullable(),
    text: z.string().nullable(),
    happenedOn: z.iso.date(),
    closedOn: z.iso.date().nullable(),
    recordedBy: z.string().nullable(),
  })
  .meta({ id: 'CustomerFeedback' });
export const feedbackPageSchema = pageOf(feedbackSchema);

export type NewFeedback = z.output<typeof newFeedbackSchema>;
export type FeedbackChange = z.output<typeof changeFeedbackSchema>;
export type FeedbackFilter = z.output<typeof feedbackFilterSchema>;
export type Feedback = z.output<typeof feedbackSchema>;
