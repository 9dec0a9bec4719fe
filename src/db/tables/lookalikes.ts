import {
  bigint,
  boolean,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { hangsOn, importableRow, moment, packedBytes, sparseVector, tenantKey, tenantRow } from './columns.ts';

/** A company not sold to yet (潜在客户), a candidate for look-alike ranking. */
export const prospects = pgTable(
  'prospects',
  {
    ...importableRow(),
    name: text('name').notNull(),
    nameKey: text('name_key').notNull(),
    description: text('description'),
    industry: text('industry'),
    employees: integer('employees'),
    regions: text('regions').array().notNull().default([]),
    tags: text('tags').array().notNull().default([]),
    website: text('website'),
  },
  (t) => [
    tenantKey(t),
    uniqueIndex('prospects_external').on(t.tenantId, t.externalId),
    index('prospects_name').on(t.tenantId, t.nameKey),
  ],
);

/** What a prospect is compared by: made in the transaction that writes it. `version` 0 marks a row that must be made anew. */
export const prospectFeatures = pgTable(
  'prospect_features',
  {
    tenantId: text('tenant_id').notNull(),
    prospectId: text('prospect_id').notNull(),
    /** What packed scores name it by; ascending in the order rows were first written. */
    number: bigint('number', { mode: 'number' }).generatedAlwaysAsIdentity(),
    version: integer('version').notNull(),
    companyKey: text('company_key').notNull(),
    /** Whether it says anything of its business at all. */
    hasText: boolean('has_text').notNull(),
    features: sparseVector(2 ** 20)('features').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.prospectId] }),
    index('prospect_features_number').on(t.tenantId, t.version, t.number),
    index('prospect_features_key').on(t.tenantId, t.companyKey, t.prospectId),
    hangsOn(t, t.prospectId, prospects),
  ],
);

/** One look-alike run (LOOK-1): its recipe, the model learnt from the seeds, and where the scan stands. */
export const lookalikeRuns = pgTable(
  'lookalike_runs',
  {
    ...tenantRow(),
    name: text('name').notNull(),
    jobId: text('job_id').notNull(),
    recipe: jsonb('recipe').$type<Record<string, unknown>>().notNull(),
    /** Written once when learnt, so that a resumed run scores exactly as the first attempt did. */
    model: jsonb('model').$type<Record<string, unknown>>(),
    cursor: text('cursor'),
    skipped: jsonb('skipped').$type<Record<string, number>>().notNull().default({}),
    createdBy: text('created_by'),
    finishedAt: moment('finished_at'),
    /** Where the end of the run is told; may hold a secret and is never shown. */
    webhook: jsonb('webhook').$type<Record<string, unknown>>(),
    delivery: jsonb('delivery').$type<Record<string, unknown>>(),
    /** The run this one does again. */
    rerunOf: text('rerun_of'),
    /** What the making of the list counted, step by step. */
    funnel: jsonb('funnel').$type<Record<string, unknown>>(),
    /** What the method would have found in the past (LOOK-1), and how far the writing of openings has come. */
    backtest: jsonb('backtest').$type<Record<string, unknown>>(),
    explaining: jsonb('explaining').$type<Record<string, unknown>>(),
  },
  (t) => [tenantKey(t), index('lookalike_runs_time').on(t.tenantId, t.createdAt)],
);

/** One scored candidate of a run. `rank` is set when the run ends, for those within its limit. */
export const lookalikeResults = pgTable(
  'lookalike_results',
  {
    tenantId: text('tenant_id').notNull(),
    runId: text('run_id').notNull(),
    prospectId: text('prospect_id').notNull(),
    score: doublePrecision('score').notNull(),
    rank: integer('rank'),
    parts: jsonb('parts').$type<{ feature: string; value: number }[]>().notNull(),
    nearest: jsonb('nearest').$type<{ accountId: string; name: string; similarity: number }[]>().notNull(),
    reasons: jsonb('reasons').$type<unknown[]>().notNull().default([]),
    differs: jsonb('differs').$type<unknown[]>().notNull().default([]),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.runId, t.prospectId] }),
    index('lookalike_results_rank').on(t.tenantId, t.runId, t.rank),
    index('lookalike_results_score').on(t.tenantId, t.runId, t.score),
    hangsOn(t, t.runId, lookalikeRuns),
    hangsOn(t, t.prospectId, prospects),
  ],
);

/** Every score of one chunk of a run, packed: numbers as int8, scores as float4, why left out as one byte (0 = scored). */
export const lookalikeScores = pgTable(
  'lookalike_scores',
  {
    tenantId: text('tenant_id').notNull(),
    runId: text('run_id').notNull(),
    chunk: integer('chunk').notNull(),
    first: bigint('first', { mode: 'number' }).notNull(),
    last: bigint('last', { mode: 'number' }).notNull(),
    numbers: packedBytes('numbers').notNull(),
    scores: packedBytes('scores').notNull(),
    leftOut: packedBytes('left_out').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.runId, t.chunk] }), hangsOn(t, t.runId, lookalikeRuns)],
);

/** What the making of the list found about one of the best candidates of a run. `leftOut`: by name, after it was scored. */
export const lookalikePicks = pgTable(
  'lookalike_picks',
  {
    tenantId: text('tenant_id').notNull(),
    runId: text('run_id').notNull(),
    prospectId: text('prospect_id').notNull(),
    score: doublePrecision('score').notNull(),
    leftOut: text('left_out'),
    /** Whom the name points at: an account or another prospect, and what showed it. */
    known: jsonb('known').$type<Record<string, unknown>>(),
    /** Companies of one group share it, for variety. */
    groupKey: text('group_key'),
    territory: jsonb('territory').$type<Record<string, unknown>>(),
    top: boolean('top'),
    topRanks: jsonb('top_ranks').$type<Record<string, unknown>>(),
    bant: text('bant').notNull(),
    bantParts: jsonb('bant_parts').$type<Record<string, unknown>>().notNull(),
    cell: text('cell'),
    matrix: jsonb('matrix').$type<Record<string, unknown>>().notNull(),
    /** First need and opening line; `cardBy` says who wrote them. */
    card: jsonb('card').$type<Record<string, unknown>>(),
    cardBy: text('card_by'),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.runId, t.prospectId] }),
    index('lookalike_picks_prospect').on(t.tenantId, t.prospectId),
    hangsOn(t, t.runId, lookalikeRuns),
    hangsOn(t, t.prospectId, prospects),
  ],
);

/** One import of a file: counts, every row error, and whether it was undone. */
export const imports = pgTable(
  'imports',
  {
    ...tenantRow(),
    kind: text('kind').notNull(),
    fileName: text('file_name').notNull(),
    rows: integer('rows').notNull(),
    created: integer('created').notNull(),
    updated: integer('updated').notNull(),
    skipped: integer('skipped').notNull(),
    errors: jsonb('errors').$type<unknown[]>().notNull(),
    warnings: jsonb('warnings').$type<unknown[]>().notNull(),
    undoneAt: moment('undone_at'),
    createdBy: text('created_by'),
  },
  (t) => [tenantKey(t), index('imports_time').on(t.tenantId, t.createdAt)],
);

/** What an import did to one row of the store: enough to undo it. `before` is null for a row it created. */
export const importChanges = pgTable(
  'import_changes',
  {
    tenantId: text('tenant_id').notNull(),
    importId: text('import_id').notNull(),
    entityId: text('entity_id').notNull(),
    ordinal: integer('ordinal').notNull(),
    before: jsonb('before').$type<Record<string, unknown>>(),
    /** The row's version after the import: a later edit is not undone with it. */
    versionAfter: integer('version_after').notNull(),
  },
  (t) => [primaryKey({ columns: [t.tenantId, t.importId, t.entityId] }), hangsOn(t, t.importId, imports)],
);
