import * as z from 'zod';
import { idText } from '#src/kernel/wire.ts';

export const compareQuerySchema = z
  .object({ with: idText().describe('The earlier run.') })
  .meta({ id: 'LookalikeCompareQuery' });

const placeSchema = z.object({
  prospectId: z.string(),
  name: z.string(),
  rank: z.int().nullable().describe('In this run; null when it is not in its list.'),
  rankBefore: z.int().nullable(),
  score: z.number().nullable().describe('In this run, also outside its list; null when it was not scored.'),
  scoreBefore: z.number().nullable(),
});

/** Two runs side by side: whose list changed how, and what lay between them. */
export const comparisonSchema = z
  .object({
    run: z.string(),
    with: z.string(),
    counts: z.object({ entered: z.int(), left: z.int(), moved: z.int(), same: z.int() }),
    entered: z.array(placeSchema),
    left: z.array(placeSchema),
    moved: z.array(placeSchema).describe('The widest moves first.'),
    scoreChange: z.object({ mean: z.number(), largest: z.number() }).describe('Over those in both lists.'),
    why: z.array(z.object({ kind: z.enum(['seeds', 'recipe', 'data', 'model', 'nothing']), text: z.string() })),
  })
  .meta({ id: 'LookalikeComparison' });

export type Comparison = z.output<typeof comparisonSchema>;
