import * as z from 'zod';
import { jobSchema } from '#src/features/jobs/index.ts';
import { count, day, idText, line, listQuery, optionalText } from '#src/kernel/wire.ts';
import { TIERS } from '#src/playbook/tiers.ts';
import { backTestSchema } from './back-test/back-test-contract.ts';
import { FEATURES } from './likeness/domain-model.ts';
import { listOptions, pickFilter, pickSchema } from './lists/list-contract.ts';
import type { TerritoryFilter } from './lists/territory.ts';
import { deliverySchema, webhookSchema } from './runs/webhook-contract.ts';

/** More hand-picked seeds than this describe no kind of customer any more. */
export const MOST_SEEDS = 1_000;

const seedFilterSchema = z
  .strictObject({
    industry: line().optional(),
    region: line().optional(),
    tier: z.enum(TIERS).optional(),
    wonSince: day().optional().describe('Only deals won on or after this day.'),
    product: line().optional().describe('Name or id of a product the account bought in a won deal.'),
  })
  .meta({ id: 'LookalikeSeedFilter' });

const candidateFilterSchema = z
  .strictObject({
    industry: line().optional(),
    region: line().optional(),
    tag: line().optional(),
    minEmployees: count().optional(),
    maxEmployees: count().optional(),
  })
  .refine(({ minEmployees: from, maxEmployees: to }) => from === undefined || to === undefined || from <= to, {
    message: 'minEmployees must not be above maxEmployees',
    path: ['minEmployees'],
  })
  .meta({ id: 'LookalikeCandidateFilter' });

/** `POST /lookalikes` (LOOK-1). Seeds are hand-picked accounts, or the won accounts that meet a filter; `{filter: {}}` is all won. */
export const newRunSchema = z
  .strictObject({
    name: optionalText(),
    seeds: z
      .strictObject({ accountIds: z.array(idText()).max(MOST_SEEDS).optional(), filter: seedFilterSchema.optional() })
      .refine(({ accountIds, filter }) => (accountIds === undefined) !== (filter === undefined), {
        message: 'give either accountIds or filter',
      }),
    candidates: z.strictObject({ filter: candidateFilterSchema.default({}) }).default({ filter: {} }),
    limit: z.int().min(1).max(10_000).default(200),
    minScore: z.number().min(0).max(1).default(0),
    webhook: webhookSchema.optional().describe('Is told when the run has ended.'),
    ...listOptions,
  })
  .meta({ id: 'NewLookalikeRun' });

export const runStartedSchema = z.object({ id: z.string(), jobId: z.string() }).meta({ id: 'LookalikeRunStarted' });

const tally = z.array(z.object({ name: z.string(), accounts: z.int() }));

const portraitSchema = z
  .object({
    accounts: z.int(),
    industries: tally,
    regions: tally,
    tags: tally,
    words: z.array(z.string()),
    employees: z.object({ low: z.int(), median: z.int(), high: z.int(), known: z.int() }).nullable(),
  })
  .meta({ id: 'LookalikePortrait' });

const saidSchema = z.object({ kind: z.string(), rule: z.string(), text: z.string() }).meta({ id: 'LookalikeReason' });

/** One run: its recipe, where it stands, what was left out and why, and the portrait of the won customers (FIELD-1). */
export const runSchema = z
  .object({
    id: z.string(),
    name: z.string(),
    state: jobSchema.shape.state,
    jobId: z.string(),
    job: jobSchema,
    recipe: z.object({
      seeds: z.object({ accountIds: z.array(z.string()), filter: seedFilterSchema.nullable(), lost: z.int() }),
      candidates: z.object({ filter: candidateFilterSchema }),
      limit: z.int(),
      minScore: z.number(),
      list: z.object(listOptions),
      weights: z.record(z.string(), z.number()).nullable().describe('By feature; null until learnt.'),
    }),
    counts: z.record(z.string(), z.int()),
    skipped: z.array(z.object({ reason: z.string(), count: z.int(), text: z.string() })),
    notes: z.array(z.object({ kind: z.string(), rule: z.string(), text: z.string() })),
    portrait: portraitSchema.nullable(),
    backtest: backTestSchema
      .nullable()
      .describe('What this way of making lists would have found in the past; null until counted.'),
    rerunOf: z.string().nullable().describe('The run it does again.'),
    webhook: deliverySchema.nullable().describe('Whether who asked to be told was told.'),
    createdAt: z.iso.datetime(),
    finishedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'LookalikeRun' });

export const runFilterSchema = z
  .object({ cursor: listQuery.cursor, limit: listQuery.limit })
  .meta({ id: 'LookalikeRunFilter' });
export const resultFilterSchema = runFilterSchema.extend(pickFilter).meta({ id: 'LookalikeResultFilter' });
export const exportQuerySchema = z
  .object({ format: z.enum(['csv', 'xlsx']).default('csv') })
  .meta({ id: 'LookalikeExport' });

/** One candidate of a run. The parts add up to the score, which is 0–1. */
export const resultSchema = z
  .object({
    rank: z.int(),
    prospect: z.object({
      id: z.string(),
      externalId: z.string().nullable(),
      name: z.string(),
      industry: z.string().nullable(),
      employees: z.int().nullable(),
      regions: z.array(z.string()),
      tags: z.array(z.string()),
      website: z.string().nullable(),
    }),
    score: z.number(),
    /** The share of deals won with accounts of at least such a score; null with too few won and lost accounts to say. */
    chance: z.number().nullable(),
    parts: z.array(z.object({ feature: z.enum(FEATURES), value: z.number(), known: z.boolean() })),
    nearest: z.array(z.object({ accountId: z.string(), name: z.string(), similarity: z.number() })),
    reasons: z.array(saidSchema),
    differs: z.array(saidSchema),
    pick: pickSchema.nullable(),
  })
  .meta({ id: 'LookalikeResult' });

/** `provisional` while the run goes on: the best so far, whose ranks may still change. */
export const resultsSchema = z
  .object({
    items: z.array(resultSchema),
    nextCursor: z.string().nullable(),
    provisional: z.boolean(),
    state: jobSchema.shape.state,
  })
  .meta({ id: 'LookalikeResults' });

export type NewRun = z.output<typeof newRunSchema>;
export type NewRunInput = z.input<typeof newRunSchema>;
export type SeedFilter = z.output<typeof seedFilterSchema>;
export type CandidateFilter = z.output<typeof candidateFilterSchema>;
/** The same with the regions a run keeps to, as settled when it started (FIELD-1). */
export type RunCandidates = CandidateFilter & { territory?: TerritoryFilter | undefined };
export type Run = z.output<typeof runSchema>;
export type Result = z.output<typeof resultSchema>;
export type Results = z.output<typeof resultsSchema>;
export type ResultFilter = z.output<typeof resultFilterSchema>;
export type RunFilter = z.output<typeof runFilterSchema>;
