import * as z from 'zod';
import { idText, line, listQuery, pageOf } from '#src/kernel/wire.ts';

/** `POST /library/judgements`: what somebody says of a search result. */
export const newJudgementSchema = z
  .strictObject({
    query: line(2000).describe('As it was asked.'),
    documentId: idText(),
    passageId: idText().optional().describe('The passage that was meant; the whole document when absent.'),
    relevant: z.boolean().describe('Whether it answers the query.'),
  })
  .meta({ id: 'NewSearchJudgement' });

/** `GET /library/judgements`. */
export const judgementFilterSchema = z
  .object({ cursor: listQuery.cursor, limit: listQuery.limit, documentId: idText().optional() })
  .meta({ id: 'SearchJudgementFilter' });

export const judgementSchema = z
  .object({
    id: z.string(),
    createdAt: z.iso.datetime(),
    query: z.string(),
    documentId: z.string(),
    passageId: z.string().nullable(),
    relevant: z.boolean(),
    userId: z.string().nullable(),
  })
  .meta({ id: 'SearchJudgement' });

export const judgementListSchema = pageOf(judgementSchema).meta({ id: 'SearchJudgementPage' });

/** `GET /library/embeddings`: which model serves, what its vectors count and why, and what is being made. */
export const embeddingStateSchema = z
  .object({
    configured: z.string().nullable().describe('The model new texts are embedded by; null without an endpoint.'),
    passages: z.int(),
    models: z.array(
      z.object({
        model: z.string(),
        serving: z.boolean().describe('Its vectors are searched. The others are made beside it.'),
        vectors: z.int().describe('How many passages have one.'),
        weight: z.number().describe('What they count against words, 0 to 1.'),
        learnt: z
          .object({ queries: z.int(), words: z.number(), vectors: z.number(), joined: z.number() })
          .nullable()
          .describe(
            'Judged queries the weight was learnt from, and how well each ranking does on them, 0 to 1: nDCG@10, and where results were judged wrong, whether they stand below the right ones; null: the default.',
          ),
        ownIndex: z.boolean().describe('So many vectors that they have an index for themselves.'),
      }),
    ),
  })
  .meta({ id: 'EmbeddingState' });

export type NewJudgement = z.output<typeof newJudgementSchema>;
export type JudgementFilter = z.output<typeof judgementFilterSchema>;
export type JudgementView = z.output<typeof judgementSchema>;
export type EmbeddingState = z.output<typeof embeddingStateSchema>;
