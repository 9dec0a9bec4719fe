import * as z from 'zod';
import { draftSchema, languageTagSchema } from '#src/features/drafts/index.ts';
import { healthSchema } from '#src/features/freshness/index.ts';
import { day, idText } from '#src/kernel/wire.ts';
import { QUESTION_TECHNIQUES } from '#src/playbook/need-questions.ts';
import { VISIT_GOALS } from '#src/playbook/visits.ts';

/** `POST /accounts/{id}/visit-briefs`. Without contacts: those of the last visit on the deal, else the most influential. */
export const briefRequestSchema = z
  .strictObject({
    language: languageTagSchema,
    opportunityId: idText().optional(),
    contactIds: z.array(idText()).max(10).optional(),
    date: day().optional().describe('The day of the visit; today when absent.'),
  })
  .meta({ id: 'VisitBriefRequest' });

const claim = z.string().meta({ description: 'Claim id' });

/** A brief before a visit (VISIT-1): who, what changed, open questions, one goal, what we bring, what not to do. */
export const visitBriefSchema = draftSchema
  .extend({
    kind: z.literal('visit_brief'),
    accountId: z.string(),
    opportunityId: z.string().nullable(),
    date: z.iso.date(),
    sections: z.object({
      who: z.array(
        z.object({
          contactId: z.string().nullable().describe('Null: nobody is on record yet.'),
          name: z.string().nullable(),
          title: z.string().nullable(),
          role: claim.describe('With its certainty (CHAIN-8).'),
          stance: claim.nullable(),
          concern: claim.nullable().describe('Their own concern (CHAIN-3).'),
          lastAsked: claim.nullable(),
          lastContact: claim.nullable(),
        }),
      ),
      whatChanged: z.object({ since: z.iso.date().nullable(), claims: z.array(claim) }),
      openQuestions: z.array(
        z.object({
          claim,
          technique: z.enum(QUESTION_TECHNIQUES),
          person: z.object({ contactId: z.string(), name: z.string() }).nullable(),
        }),
      ),
      goal: z.object({ code: z.enum(VISIT_GOALS), claim, reached: claim.describe('How we see that it was reached.') }),
      bring: z.array(
        z.object({
          contactId: z.string().nullable(),
          reason: claim.describe('A legitimate reason for this person (CHAIN-8).'),
          useful: claim.describe('What is useful to them (REL-4).'),
          documentId: z.string().nullable(),
        }),
      ),
      avoid: z.array(claim),
    }),
    health: healthSchema.optional(),
  })
  .meta({ id: 'VisitBrief' });

export type BriefRequest = z.output<typeof briefRequestSchema>;
export type VisitBrief = z.output<typeof visitBriefSchema>;
