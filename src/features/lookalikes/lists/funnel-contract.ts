import * as z from 'zod';
import { listQuery } from '#src/kernel/wire.ts';
import { BANT_PARTS, BANT_PRIORITIES } from '#src/playbook/bant.ts';
import { STRATEGIES } from '#src/playbook/strategy-matrix.ts';
import { SKIP_REASONS } from './domain-exclusions.ts';
import { TOP_WAYS, topSchema } from './list-contract.ts';

/** `GET /lookalikes/{id}/funnel`: where SEG-2 is to cut; as the run was asked when not given. */
export const funnelQuerySchema = z
  .object({
    inRegion: z.coerce.number().pipe(topSchema.shape.inRegion.unwrap()).optional(),
    inIndustry: z.coerce.number().pipe(topSchema.shape.inIndustry.unwrap()).optional(),
    ways: z.enum(TOP_WAYS).optional(),
  })
  .meta({ id: 'LookalikeFunnelQuery' });

/** The steps from all prospects to the list, with how many are left or left out at each. `rows`: where a step's companies are listed. */
export const funnelSchema = z
  .object({
    runId: z.string(),
    provisional: z.boolean(),
    steps: z.array(
      z.object({
        step: z.string(),
        effect: z.enum(['left', 'out']).describe('`left`: how many are left after it; `out`: how many it takes out.'),
        count: z.int(),
        rule: z.string(),
        text: z.string(),
        rows: z.string().nullable(),
      }),
    ),
    top: topSchema.extend({ unsized: z.int().describe('Candidates without a size on record: not judged by SEG-2.') }),
    bant: z.object({
      counts: z.record(z.enum(BANT_PRIORITIES), z.int()),
      unknown: z.array(z.object({ part: z.enum(BANT_PARTS), count: z.int(), question: z.string() })),
    }),
    matrix: z.array(z.object({ cell: z.enum(STRATEGIES).nullable(), count: z.int(), text: z.string() })),
    groups: z.int().describe('Companies in the list that may be of a group we know.'),
    explaining: z
      .object({
        state: z.enum(['waiting', 'running', 'done', 'budget_spent', 'no_model']),
        of: z.int(),
        written: z.int(),
        byRules: z.int(),
        tokens: z.int(),
        maxTokens: z.int(),
      })
      .nullable(),
  })
  .meta({ id: 'LookalikeFunnel' });

/** `GET /lookalikes/{id}/left-out`. */
export const leftOutQuerySchema = z
  .object({ cursor: listQuery.cursor, limit: listQuery.limit, reason: z.enum(SKIP_REASONS).optional() })
  .meta({ id: 'LookalikeLeftOutQuery' });

/** One company that is not in the list, why, and whom it was taken for. */
export const leftOutSchema = z
  .object({
    prospect: z.object({ id: z.string(), name: z.string() }),
    reason: z.enum(SKIP_REASONS),
    other: z.object({ kind: z.enum(['account', 'prospect']), id: z.string(), name: z.string() }).nullable(),
    rule: z.string(),
    text: z.string(),
  })
  .meta({ id: 'LookalikeLeftOut' });

export type FunnelQuery = z.output<typeof funnelQuerySchema>;
export type Funnel = z.output<typeof funnelSchema>;
export type LeftOutQuery = z.output<typeof leftOutQuerySchema>;
export type LeftOutRow = z.output<typeof leftOutSchema>;
