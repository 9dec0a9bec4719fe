import * as z from 'zod';

const measuredSchema = z
  .object({
    without: z.number().describe('By fit alone.'),
    with: z.number().describe('By fit and feedback.'),
    gain: z.number(),
    interval: z.tuple([z.number(), z.number()]).describe('95 % of the gain, by resampling deals.'),
  })
  .meta({ id: 'ReplayMeasure' });

/** `GET /recommendations/replay`. */
export const replaySchema = z
  .object({
    logged: z.object({
      lists: z.int().describe('Lists that were seen.'),
      feedback: z.int(),
      deals: z.int().describe('Deals with a list that was seen and a document of it that was used or won with.'),
      dealsNeeded: z.int(),
    }),
    measured: z
      .object({ mrr: measuredSchema, ndcgAt5: measuredSchema })
      .nullable()
      .describe('Each list put in order again with only what was known before it was seen.'),
    refused: z.string().nullable().describe('Why nothing is measured.'),
  })
  .meta({ id: 'RecommendationReplay' });

export type ReplayView = z.output<typeof replaySchema>;
