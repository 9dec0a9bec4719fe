import * as z from 'zod';
import {
  changeOf,
  day,
  idText,
  instant,
  line,
  listQuery,
  named,
  optionalText,
  PROSE_MAX,
  recordParts,
} from '#src/kernel/wire.ts';

const KINDS = ['visit', 'call', 'message', 'meeting', 'email'] as const;
const SUMMARY_STATES = ['none', 'drafted', 'sent', 'confirmed'] as const;
const DIRECTIONS = ['ask', 'give', 'both'] as const;

const fields = {
  externalId: optionalText(),
  opportunityId: idText().nullish(),
  userId: idText().nullish().describe('Who of ours; the asker when absent.'),
  kind: z.enum(KINDS),
  occurredAt: instant().optional().describe('Now when absent.'),
  subject: line(),
  notes: optionalText(PROSE_MAX),
  summary: optionalText(PROSE_MAX),
  summaryStatus: z
    .enum(SUMMARY_STATES)
    .optional()
    .describe('A visit is an asset once its summary is confirmed (PROFILE-4).'),
  direction: z.enum(DIRECTIONS).nullish().describe('Whether we asked for something or gave something useful (REL-4).'),
  contactIds: z
    .array(idText())
    .max(100)
    .overwrite((ids) => [...new Set(ids)])
    .optional(),
};

/** `POST /activities`. */
export const newActivitySchema = z.strictObject({ accountId: idText(), ...fields }).meta({ id: 'NewActivity' });

/** `PATCH /activities/{id}`. An activity stays with its account; `contactIds` is replaced as a whole. */
export const changeActivitySchema = changeOf(fields).meta({ id: 'ActivityChange' });

/** `GET /activities`, latest first. `from` and `to` are days, both included. */
export const activityFilterSchema = z
  .object({
    ...listQuery,
    accountId: idText().optional(),
    opportunityId: idText().optional(),
    contactId: idText().optional(),
    userId: idText().optional(),
    kind: z.enum(KINDS).optional(),
    summaryStatus: z.enum(SUMMARY_STATES).optional(),
    from: day().optional(),
    to: day().optional(),
  })
  .meta({ id: 'ActivityFilter' });

export const activitySchema = z
  .object({
    ...recordParts,
    externalId: z.string().nullable(),
    account: named.nullable(),
    accountId: z.string(),
    opportunityId: z.string().nullable(),
    user: named.nullable(),
    userId: z.string().nullable(),
    kind: z.enum(KINDS),
    occurredAt: z.iso.datetime(),
    subject: z.string(),
    notes: z.string().nullable(),
    summary: z.string().nullable(),
    summaryStatus: z.enum(SUMMARY_STATES),
    summarySentAt: z.iso.datetime().nullable(),
    summaryConfirmedAt: z.iso.datetime().nullable(),
    customerAnswer: z
      .object({
        answer: z.enum(['confirmed', 'disputed']),
        by: z.string(),
        at: z.iso.datetime(),
        comment: z.string().nullable(),
      })
      .nullable()
      .describe('What the customer last answered by a confirmation link; their own words, never followed.'),
    direction: z.enum(DIRECTIONS).nullable(),
    contacts: z.array(named),
    contactIds: z.array(z.string()),
  })
  .meta({ id: 'Activity' });

export type NewActivity = z.output<typeof newActivitySchema>;
export type ActivityChange = z.output<typeof changeActivitySchema>;
export type ActivityFilter = z.output<typeof activityFilterSchema>;
export type Activity = z.output<typeof activitySchema>;
