import {
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { importableRow, moment, tenantKey, tenantRow } from './columns.ts';

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
    foreignKey({ columns: [t.tenantId, t.runId], foreignColumns: [lookalikeRuns.tenantId, lookalikeRuns.id] }).onDelete(
      'cascade',
    ),
    foreignKey({ columns: [t.tenantId, t.prospectId], foreignColumns: [prospects.tenantId, prospects.id] }).onDelete(
      'cascade',
    ),
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
  (t) => [
    primaryKey({ columns: [t.tenantId, t.importId, t.entityId] }),
    foreignKey({ columns: [t.tenantId, t.importId], foreignColumns: [imports.tenantId, imports.id] }).onDelete(
      'cascade',
    ),
  ],
);
