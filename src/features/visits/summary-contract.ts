import * as z from 'zod';
import { draftSchema, languageTagSchema } from '#src/features/drafts/index.ts';
import { healthSchema } from '#src/features/freshness/index.ts';
import { line, onVersion, optionalText, PROSE_MAX } from '#src/kernel/wire.ts';
import { WITHHELD } from './domain-private.ts';
import { proposalSchema } from './proposal-contract.ts';

/** `POST /activities/{id}/summaries`. Notes given are kept on the activity. */
export const summaryRequestSchema = z
  .strictObject({ notes: optionalText(PROSE_MAX), language: languageTagSchema })
  .meta({ id: 'VisitSummaryRequest' });

/** `PATCH /visit-summaries/{id}`: the text as the seller wants it sent. */
export const summaryChangeSchema = z
  .strictObject({ text: line(PROSE_MAX), version: onVersion() })
  .meta({ id: 'VisitSummaryChange' });

const claim = z.string().meta({ description: 'Claim id' });

const doerSchema = z
  .object({ side: z.enum(['theirs', 'ours']), id: z.string().nullable(), name: z.string().nullable() })
  .nullable()
  .describe('Null: the notes do not say who; a question asks.');

/** A summary of a visit for the customer to confirm (VISIT-1, PROFILE-4), and the record changes its notes suggest. */
export const visitSummarySchema = draftSchema
  .extend({
    kind: z.literal('visit_summary'),
    accountId: z.string(),
    activityId: z.string(),
    version: z.int().describe('Counts the edits of the text; claims and sections stay as drafted.'),
    text: z.string().describe('What the customer gets. Nothing private stands in it (GUARD-3, GUARD-4).'),
    versions: z.array(z.object({ version: z.int(), text: z.string(), by: z.string().nullable(), at: z.string() })),
    sections: z.object({
      purpose: z.array(claim),
      participants: z.object({
        theirs: z.array(z.object({ contactId: z.string(), name: z.string(), title: z.string().nullable() })),
        ours: z.array(z.object({ userId: z.string(), name: z.string() })),
      }),
      said: z.array(claim),
      agreements: z.array(claim),
      nextSteps: z.array(
        z.object({ claim, who: doerSchema, by: z.iso.date().nullable().describe('Resolved against the visit’s day.') }),
      ),
      openPoints: z.array(claim),
      questions: z.array(claim).describe('For the seller, before it is sent.'),
      withheld: z
        .array(z.object({ quote: z.string(), reason: z.enum(WITHHELD), rule: z.string(), why: z.string() }))
        .describe('Sentences of the notes that do not go to the customer, and why.'),
    }),
    proposals: z.array(proposalSchema),
    health: healthSchema.optional(),
  })
  .meta({ id: 'VisitSummary' });

export type SummaryRequest = z.output<typeof summaryRequestSchema>;
export type SummaryChange = z.output<typeof summaryChangeSchema>;
export type VisitSummary = z.output<typeof visitSummarySchema>;
