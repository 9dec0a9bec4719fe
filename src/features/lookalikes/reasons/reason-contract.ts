import * as z from 'zod';
import { draftSchema, languageTagSchema } from '#src/features/drafts/index.ts';
import { resultSchema } from '../contract.ts';

/** `POST /lookalikes/{id}/results/{prospectId}/reason`. */
export const reasonRequestSchema = z
  .strictObject({ language: languageTagSchema })
  .meta({ id: 'LookalikeReasonRequest' });

const claim = z.string().meta({ description: 'Claim id' });

/** A reason card (LOOK-1): why a prospect is like won customers, what differs, the likely first need, and how to begin. */
export const reasonCardSchema = draftSchema
  .extend({
    kind: z.literal('lookalike'),
    runId: z.string().nullable().describe('Null: likened for this card, without a run.'),
    prospect: z.object({ id: z.string(), name: z.string() }),
    score: z.number(),
    parts: resultSchema.shape.parts,
    nearest: resultSchema.shape.nearest.describe('The won customers it was held beside, the nearest first.'),
    sections: z.object({
      reasons: z.array(claim),
      differs: z.array(claim),
      firstNeed: claim.nullable(),
      opening: claim.nullable().describe('The one sentence meant to be said to the prospect.'),
      questions: z.array(claim),
    }),
  })
  .meta({ id: 'LookalikeReasonCard' });

export type ReasonRequest = z.output<typeof reasonRequestSchema>;
export type ReasonCard = z.output<typeof reasonCardSchema>;
