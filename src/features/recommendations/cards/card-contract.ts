import * as z from 'zod';
import { draftSchema, languageTagSchema } from '#src/features/drafts/index.ts';
import { FRESHNESS } from '#src/playbook/recommendations.ts';
import { CARD_DIMENSIONS, CARD_FITS } from './card-schema.ts';

/** `POST /opportunities/{id}/recommendations/cards`. */
export const cardRequestSchema = z
  .strictObject({ language: languageTagSchema })
  .meta({ id: 'RecommendationCardsRequest' });

const claim = z.string().meta({ description: 'Claim id' });

const pickSchema = z
  .object({
    rank: z.int(),
    document: z.object({ id: z.string(), title: z.string(), type: z.string() }),
    passage: z.object({ id: z.string(), heading: z.string().nullable(), text: z.string() }),
    reasons: z.array(z.object({ dimension: z.enum(CARD_DIMENSIONS), fits: z.enum(CARD_FITS), claim })),
    howToUse: claim,
    forWhom: z.object({ contactId: z.string(), name: z.string() }).nullable(),
    sharing: z.object({ mayLeave: z.boolean(), text: z.string() }),
    freshness: z.object({ state: z.enum(FRESHNESS), text: z.string() }),
  })
  .meta({ id: 'RecommendationPick' });

/** Recommendation cards (REC-1): documents chosen for an opportunity, why, how to use them and with whom. */
export const recommendationCardSetSchema = draftSchema
  .extend({
    kind: z.literal('recommendation'),
    opportunityId: z.string(),
    sections: z.object({
      picks: z.array(pickSchema).describe('Best first.'),
      nothingFits: z.boolean(),
      missing: z.array(claim).describe('What sales-ops should write.'),
    }),
  })
  .meta({ id: 'RecommendationCardSet' });

export type CardRequest = z.output<typeof cardRequestSchema>;
export type RecommendationCardSet = z.output<typeof recommendationCardSetSchema>;
