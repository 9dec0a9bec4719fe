import * as z from 'zod';
import { foundDocumentSchema, passageSchema } from '#src/features/library/index.ts';
import { optionalText } from '#src/kernel/wire.ts';
import { DISMISSALS } from '#src/playbook/dismissals.ts';
import { DOCUMENT_TYPES } from '#src/playbook/documents.ts';
import { FRESHNESS } from '#src/playbook/recommendations.ts';
import { DIMENSION_STATES, DIMENSIONS } from './fit/domain-dimensions.ts';
import { NEAR_MISS_KINDS } from './fit/domain-near-misses.ts';

const ACTIONS = ['opened', 'used', 'dismissed', 'won_with'] as const;

/** `POST /opportunities/{id}/recommendations/{documentId}/feedback`. */
export const newFeedbackSchema = z
  .strictObject({
    action: z.enum(ACTIONS),
    reason: optionalText(2000),
    code: z
      .enum(DISMISSALS)
      .optional()
      .describe(
        'Why it was dismissed; read from `reason` when left out. Out of date is told to sales-ops; already seen says nothing of other deals.',
      ),
  })
  .meta({ id: 'NewRecommendationFeedback' });

const feedbackParts = {
  action: z.enum(ACTIONS),
  reason: z.string().nullable(),
  code: z.enum(DISMISSALS).nullable(),
  at: z.iso.datetime(),
};

export const feedbackSchema = z
  .object({ id: z.string(), opportunityId: z.string(), documentId: z.string(), ...feedbackParts })
  .meta({ id: 'RecommendationFeedback' });

const reasonSchema = z
  .object({
    kind: z.enum(['industry', 'need', 'role', 'stage', 'competitor', 'objection']),
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
    dimensions: z
      .array(
        z
          .object({ kind: z.enum(DIMENSIONS), state: z.enum(DIMENSION_STATES), text: z.string() })
          .meta({ id: 'RecommendationDimension' }),
      )
      .describe('Each respect once: ✓ met, ✗ not met, ? unknown.'),
    howToUse: z.string(),
    withWhom: z
      .object({
        contactId: z.string().nullable(),
        name: z.string().nullable(),
        role: z.string().nullable(),
        text: z.string(),
      })
      .nullable()
      .describe('A person on record, else the role to look for; null for what stays in the house.'),
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
    kind: z.enum(['need', 'industry', 'role', 'competitor', 'objection', 'expired', 'outdated', 'empty']),
    text: z.string(),
    write: z.string().describe('What sales-ops should write.'),
    order: z
      .object({
        type: z.enum(DOCUMENT_TYPES),
        for: z.array(z.string()).describe('Roles it is for (CHAIN-1).'),
        need: z.string().nullable(),
        mustContain: z.array(z.string()),
      })
      .optional()
      .describe('The same, in parts.'),
    needId: z.string().optional(),
    documentId: z.string().optional(),
  })
  .meta({ id: 'LibraryGap' });

/** `GET /opportunities/{id}/recommendations`. */
export const recommendationsSchema = z
  .object({
    items: z.array(itemSchema).describe('Best first; empty when nothing fits.'),
    gaps: z.array(gapSchema).describe('What the library lacks for this opportunity.'),
    nearMisses: z
      .array(
        z
          .object({
            document: z.object({ id: z.string(), title: z.string(), type: z.string() }),
            why: z.object({ kind: z.enum(NEAR_MISS_KINDS), text: z.string() }),
          })
          .meta({ id: 'NearMiss' }),
      )
      .optional()
      .describe('What came near, and why it is left out or stays in the house; absent until computed.'),
    toRecord: z
      .array(z.object({ field: z.enum(['need', 'industry', 'role', 'product', 'competitor']), text: z.string() }))
      .optional()
      .describe('What to record on the opportunity so that more can be told; absent until computed.'),
    computedAt: z.iso.datetime().nullable().describe('Null: not computed yet.'),
    basis: z.record(z.string(), z.unknown()).nullable().describe('What it rests on.'),
  })
  .meta({ id: 'Recommendations' });

export type NewFeedback = z.output<typeof newFeedbackSchema>;
export type FeedbackView = z.output<typeof feedbackSchema>;
export type RecommendationsView = z.output<typeof recommendationsSchema>;
