import * as z from 'zod';
import { modelClaimSchema } from '#src/features/drafts/index.ts';

/** In which respects a document is held against an opportunity (REC-1). */
export const CARD_DIMENSIONS = ['need', 'industry', 'role', 'stage', 'competitor'] as const;
export const CARD_FITS = ['yes', 'no', 'unknown'] as const;
/** So many documents are chosen at most: more than a seller opens are none. */
export const MOST_PICKS = 5;

/** What the model answers for recommendation cards (REC-1): documents by the number they were offered under, best first. */
export const recommendationCardsSchema = z
  .object({
    picks: z
      .array(
        z
          .object({
            document: z.string().regex(/^D\d+$/),
            passage: z.string().regex(/^E\d+$/),
            reasons: z
              .array(
                z
                  .object({ dimension: z.enum(CARD_DIMENSIONS), fits: z.enum(CARD_FITS), claim: modelClaimSchema })
                  .meta({ title: 'PickReason' }),
              )
              .min(1)
              .max(5),
            howToUse: modelClaimSchema,
            forWhom: z.string().max(100).nullable(),
          })
          .meta({ title: 'Pick' }),
      )
      .max(MOST_PICKS),
    nothingFits: z.boolean(),
    missing: z.array(modelClaimSchema).max(3),
  })
  .meta({ title: 'RecommendationCards' });

export type RecommendationCards = z.output<typeof recommendationCardsSchema>;
