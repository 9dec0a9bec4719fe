import * as z from 'zod';
import { modelClaimSchema } from '#src/features/drafts/index.ts';
import { QUESTION_TECHNIQUES } from '#src/playbook/need-questions.ts';
import { NEED_LEVELS, NEED_PRIORITIES } from '#src/playbook/words.ts';

/**
 * What the model answers for a hierarchy: `under` is the place in this list (from 0) of the need it serves; `a` and `b` of a
 * conflict are names of people (CHAIN-11).
 */
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
            technique: z.enum(QUESTION_TECHNIQUES).nullable(),
          })
          .meta({ title: 'DraftedNeed' }),
      )
      .max(12),
    questions: z.array(modelClaimSchema).max(6),
    conflicts: z
      .array(
        z
          .object({
            a: z.string().max(100),
            b: z.string().max(100),
            topic: z.string().max(80),
            aKeeps: modelClaimSchema,
            bKeeps: modelClaimSchema,
            common: modelClaimSchema,
          })
          .meta({ title: 'DraftedConflict' }),
      )
      .max(3),
  })
  .meta({ title: 'NeedTree' });

export type NeedTree = z.output<typeof needTreeSchema>;
