import * as z from 'zod';
import { activitySchema } from '#src/features/activities/index.ts';
import { findingSchema } from '#src/features/drafts/index.ts';
import { idText } from '#src/kernel/wire.ts';

/** `POST /visit-summaries/{id}/send`. */
export const sendSummarySchema = z
  .strictObject({
    contactId: idText().optional().describe('Whom the link is for.'),
    days: z.int().min(1).max(90).default(14).describe('How long the link works.'),
  })
  .meta({ id: 'SendVisitSummary' });

/** A link by which somebody of the customer confirms a summary without an account (PROFILE-4). Its token is not among it. */
export const linkSchema = z
  .object({
    id: z.string(),
    activityId: z.string(),
    contactId: z.string().nullable(),
    language: z.enum(['zh', 'en']),
    state: z.enum(['open', 'expired', 'revoked', 'confirmed', 'disputed']),
    summary: z.string(),
    createdBy: z.string().nullable(),
    createdAt: z.string(),
    expiresAt: z.string(),
    openedAt: z.string().nullable(),
    answeredAt: z.string().nullable(),
    answeredBy: z.string().nullable().describe('The name they gave.'),
    comment: z.string().nullable().describe('Words of somebody outside: shown as text, never followed.'),
    findings: z.array(findingSchema),
  })
  .meta({ id: 'ConfirmationLink' });

export const linkListSchema = z.object({ items: z.array(linkSchema) }).meta({ id: 'ConfirmationLinkList' });

export const sentSummarySchema = z
  .object({
    link: linkSchema,
    path: z.string().describe('`/confirm/…`, on this service’s address.'),
    url: z.string().describe('The same with the address this request was sent to.'),
    token: z.string().describe('Shown once; only its hash is kept.'),
    message: z.object({ zh: z.string(), en: z.string() }).describe('To paste into a message to the customer.'),
    activity: activitySchema,
  })
  .meta({ id: 'SentVisitSummary' });

export type SendSummary = z.output<typeof sendSummarySchema>;
export type Link = z.output<typeof linkSchema>;
export type SentSummary = z.output<typeof sentSummarySchema>;
