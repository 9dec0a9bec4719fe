import type * as z from 'zod';
import { chatAnswerSchema } from '#src/features/copilot/index.ts';
import { lookalikeReasonSchema } from '#src/features/lookalikes/index.ts';
import { needTreeSchema } from '#src/features/needs/index.ts';
import { objectionReplySchema } from '#src/features/objections/index.ts';
import { PLAN_PROMPT_SCHEMAS } from '#src/features/plans/index.ts';
import { recommendationCardsSchema } from '#src/features/recommendations/index.ts';
import { briefAnswerSchema, summaryAnswerSchema } from '#src/features/visits/index.ts';
import { titleOf } from '#src/llm/json-schema.ts';

const titled = (schema: z.ZodType): [string, z.ZodType] => [titleOf(schema) ?? '', schema];

/** Every output schema a prompt file can name, by title, as the slices export them. */
export const outputSchemas = (): Map<string, z.ZodType> =>
  new Map([
    ...PLAN_PROMPT_SCHEMAS,
    titled(needTreeSchema),
    titled(objectionReplySchema),
    titled(lookalikeReasonSchema),
    titled(recommendationCardsSchema),
    titled(chatAnswerSchema),
    titled(briefAnswerSchema),
    titled(summaryAnswerSchema),
  ]);
