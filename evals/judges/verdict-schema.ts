import * as z from 'zod';

/** What a judge answers: `yes` means that the failure is there, and `quote` holds the words that fail. */
export const judgeVerdictSchema = z
  .object({ verdict: z.enum(['yes', 'no']), quote: z.string().max(2_000).nullable() })
  .meta({ title: 'JudgeVerdict' });

export type JudgeVerdict = z.output<typeof judgeVerdictSchema>;
