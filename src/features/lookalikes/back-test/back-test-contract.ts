import * as z from 'zod';

/** The back-test of a run (LOOK-1), in words and numbers. */
export const backTestSchema = z
  .object({
    state: z.enum(['done', 'refused']),
    rule: z.literal('LOOK-1'),
    text: z.string(),
    lifts: z.array(
      z.object({
        k: z.int(),
        hits: z.int(),
        expected: z.number().describe('As many picked blindly would have held.'),
        lift: z.number(),
        low: z.number().describe('95 % interval.'),
        high: z.number(),
        text: z.string(),
      }),
    ),
    rounds: z.array(
      z.object({
        date: z.iso.date(),
        until: z.iso.date().nullable(),
        learntFrom: z.int(),
        candidates: z.int(),
        wonLater: z.int(),
      }),
    ),
    caveats: z.array(z.string()),
  })
  .meta({ id: 'LookalikeBackTest' });
