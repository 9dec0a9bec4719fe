import * as z from 'zod';
import { modelClaimSchema } from '#src/features/drafts/index.ts';
import { NEED_LEVELS, NEED_PRIORITIES } from '#src/playbook/words.ts';

/** What the model answers for a hierarchy: `under` is the place in this list (from 0) of the need it serves. */
export const needTreeSchema = z
  .object({
    needs: z
      .array(
        z
          .object({
            level: z.enum(NEED_LEVELS),
            need: modelClaimSchema,
            problem: modelClaimSchema.nullable(),
            holder: z.string().max(100).nullable(),
            priority: z.enum(NEED_PRIORITIES),
            explicit: z.boolean(),
            under: z.int().min(0).nullable(),
            nextQuestion: modelClaimSchema.nullable(),
          })
          .meta({ title: 'DraftedNeed' }),
      )
      .max(12),
    questions: z.array(modelClaimSchema).max(6),
  })
  .meta({ title: 'NeedTree' });

export type NeedTree = z.output<typeof needTreeSchema>;
