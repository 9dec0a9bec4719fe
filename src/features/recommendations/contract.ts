import * as z from 'zod';
import { foundDocumentSchema, passageSchema } from '#src/features/library/index.ts';
import { optionalText } from '#src/kernel/wire.ts';
import { FRESHNESS } from '#src/playbook/recommendations.ts';

const ACTIONS = ['opened', 'used', 'dismissed', 'won_with'] as const;

/** `POST /opportunities/{id}/recommendations/{documentId}/feedback`. */
export const newFeedbackSchema = z
  .strictObject({ action: z.enum(ACTIONS), reason: optionalText(2000) })
  .meta({ id: 'NewRecommendationFeedback' });

const feedbackParts = { action: z.enum(ACTIONS), reason: z.string().nullable(), at: z.iso.datetime() };

export const feedbackSchema = z
  .object({ id: z.string(), opportunityId: z.string(), documentId: z.string(), ...feedbackParts })
  .meta({ id: 'RecommendationFeedback' });

const reasonSchema = z
  .object({
    kind: z.enum(['industry', 'need', 'role', 'stage', 'competitor']),
    text: z.string(),
    ok: z.boolean().nullable().describe('Null: nothing on record to tell by.'),
  })
  .meta({ id: 'RecommendationReason' });

const itemSchema = z
  .object({
    rank: z.int(),
    document: foundDocumentSchema,
    passages: z.array(passageSchema).describe('The one to three best.'),
    reasons: z.array(reasonSchema),
    howToUse: z.string(),
    score: z.number().describe('0 to 1.'),
    freshness: z.object({ state: z.enum(FRESHNESS), text: z.string() }),
    sharing: z
      .object({ mayLeave: z.boolean(), text: z.string() })
      .describe('Whether it may leave the house (GUARD-4).'),
    feedback: z.object(feedbackParts).nullable().describe('What was last done with it on this opportunity.'),
  })
  .meta({ id: 'Recommendation' });

const gapSchema = z
  .object({
    kind: z.enum(['need', 'industry', 'role', 'competitor', 'expired', 'empty']),
    text: z.string(),
    write: z.string().describe('What sales-ops should write.'),
    needId: z.string().optional(),
    documentId: z.string().optional(),
  })
  .meta({ id: 'LibraryGap' });

/** `GET /opportunities/{id}/recommendations`. */
export const recommendationsSchema = z
  .object({
    items: z.array(itemSchema).describe('Best first; empty when nothing fits.'),
    gaps: z.array(gapSchema).describe('What the library lacks for this opportunity.'),
    computedAt: z.iso.datetime().nullable().describe('Null: not computed yet.'),
    basis: z.record(z.string(), z.unknown()).nullable().describe('What it rests on.'),
  })
  .meta({ id: 'Recommendations' });

export type NewFeedback = z.output<typeof newFeedbackSchema>;
export type FeedbackView = z.output<typeof feedbackSchema>;
export type RecommendationsView = z.output<typeof recommendationsSchema>;
