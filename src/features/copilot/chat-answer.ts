import * as z from 'zod';
import { modelClaimSchema } from '#src/features/drafts/index.ts';

/** What a model answers to a question: sentences that cite, at most eight. */
export const chatAnswerSchema = z.object({ claims: z.array(modelClaimSchema).max(8) }).meta({ title: 'ChatAnswer' });

export type ChatAnswer = z.output<typeof chatAnswerSchema>;
