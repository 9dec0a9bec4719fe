import * as z from 'zod';
import { BANT_PARTS, BANT_PRIORITIES } from '#src/playbook/bant.ts';
import { STRATEGIES } from '#src/playbook/strategy-matrix.ts';

export const TOP_WAYS = ['both', 'region', 'industry'] as const;

/** SEG-2, as a run or a reader asks for it: how many count as the largest, and which of the two ways must hold. */
export const topSchema = z
  .strictObject({
    inRegion: z.int().min(1).max(10_000).default(50),
    inIndustry: z.int().min(1).max(10_000).default(50),
    ways: z.enum(TOP_WAYS).default('both').describe('Largest in region and in industry (SEG-2), or one of them.'),
  })
  .meta({ id: 'LookalikeTop' });

/** What a run may be asked about its list, beside what is scored. */
export const listOptions = {
  territory: z
    .enum(['all', 'mine', 'common'])
    .optional()
    .describe('FIELD-1: every region, the region of the asker, or what lies in nobody’s region. `all` when not given.'),
  top: topSchema.optional().describe('SEG-2; 50 and 50 when not given.'),
  explain: z
    .strictObject({
      top: z.int().min(1).max(100).describe('For so many of the first, the model writes first need and opening line.'),
      maxTokens: z
        .int()
        .min(1_000)
        .max(1_000_000)
        .default(100_000)
        .describe('No card is begun once so many are spent.'),
    })
    .optional()
    .describe('The rules write them for all others, and for all when there is no model.'),
};

const said = z.object({ rule: z.string(), text: z.string() });

/** What the list says of one result beside its likeness; null while the run goes on. */
export const pickSchema = z
  .object({
    groupOf: said
      .extend({ accountId: z.string(), name: z.string(), standing: z.string() })
      .nullable()
      .describe('A company of a group we know: not left out, but to be cleared first.'),
    maybe: said
      .extend({ id: z.string(), name: z.string() })
      .nullable()
      .describe('May be this company: a person must look.'),
    territory: said.extend({ owners: z.array(z.object({ id: z.string(), name: z.string() })) }),
    top: said.extend({ in: z.boolean() }).nullable(),
    bant: said.extend({
      priority: z.enum(BANT_PRIORITIES),
      unknown: z.array(z.object({ part: z.enum(BANT_PARTS), question: z.string() })),
    }),
    matrix: said.extend({
      cell: z.enum(STRATEGIES).nullable().describe('Null where more than one is still possible.'),
      possible: z.array(z.enum(STRATEGIES)),
      confidence: z.number(),
      grades: z.array(z.object({ label: z.string(), grade: z.int(), from: z.string() })),
      missing: z.array(z.string()),
    }),
    card: z
      .object({
        by: z.enum(['model', 'rules']),
        firstNeed: z.string().nullable(),
        opening: z.string().nullable(),
      })
      .nullable(),
  })
  .meta({ id: 'LookalikePick' });

/** Narrows the results of a finished run to one step of its funnel. */
export const pickFilter = {
  matrix: z.enum([...STRATEGIES, 'unknown']).optional(),
  bant: z.enum(BANT_PRIORITIES).optional(),
  top: z.enum(['true', 'false']).optional(),
  group: z.enum(['true', 'false']).optional().describe('Only companies of a group we know, or only others.'),
};

export type TopOptions = z.output<typeof topSchema>;
export type ShownPick = z.output<typeof pickSchema>;
export type PickFilter = {
  matrix?: string | undefined;
  bant?: string | undefined;
  top?: string | undefined;
  group?: string | undefined;
};
