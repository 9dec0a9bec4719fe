import * as z from 'zod';
import { modelClaimSchema } from '#src/features/drafts/index.ts';

/** The longest opening line, in UTF-16 units: it is said, not read out. */
export const LONGEST_OPENING = 200;

/** What the model answers for a reason card (LOOK-1): why a prospect is like won customers, what differs, and how to begin. */
export const lookalikeReasonSchema = z
  .object({
    reasons: z.array(modelClaimSchema).max(5),
    differs: z.array(modelClaimSchema).max(3),
    firstNeed: modelClaimSchema.nullable(),
    opening: z.string().max(LONGEST_OPENING).nullable(),
    questions: z.array(modelClaimSchema).max(3),
  })
  .meta({ title: 'LookalikeReason' });

export type LookalikeReason = z.output<typeof lookalikeReasonSchema>;
