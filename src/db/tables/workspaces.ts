import { sql } from 'drizzle-orm';
import { boolean, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { hangsOn, moment, tenantKey, tenantRow } from './columns.ts';

/** A selling company (租户). Its settings override the playbook's thresholds. */
export const tenants = pgTable('tenants', {
  id: text('id').primaryKey(),
  name: text('name').notNull(),
  settings: jsonb('settings').$type<Record<string, unknown>>().notNull().default({}),
  createdAt: moment('created_at').notNull().defaultNow(),
});

/** People of the selling company. `nameKey` is the folded name that imports and owners are matched by. */
export const users = pgTable(
  'users',
  {
    ...tenantRow(),
    externalId: text('external_id'),
    importId: text('import_id'),
    name: text('name').notNull(),
    nameKey: text('name_key').notNull(),
    role: text('role').$type<'seller' | 'manager' | 'sales_ops' | 'admin'>().notNull(),
    managerId: text('manager_id'),
    region: text('region'),
    active: boolean('active').notNull().default(true),
    version: integer('version').notNull().default(1),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (t) => [
    tenantKey(t),
    uniqueIndex('users_external').on(t.tenantId, t.externalId),
    index('users_name').on(t.tenantId, t.nameKey),
    index('users_manager').on(t.tenantId, t.managerId),
  ],
);

/** API keys. Only the SHA-256 of a key is kept; `hint` is its last four characters for people to tell keys apart. */
export const apiKeys = pgTable(
  'api_keys',
  {
    ...tenantRow(),
    hash: text('hash').notNull(),
    hint: text('hint').notNull(),
    role: text('role').$type<'seller' | 'manager' | 'sales_ops' | 'admin'>().notNull(),
    userId: text('user_id'),
    scopes: text('scopes').array().notNull(),
    revokedAt: moment('revoked_at'),
  },
  (t) => [tenantKey(t), uniqueIndex('api_keys_hash').on(t.hash), hangsOn(t, t.userId, users)],
);

/** Who did what to which record. Append-only: the tenant role may insert and read, nothing else. */
export const auditLog = pgTable(
  'audit_log',
  {
    ...tenantRow(),
    keyId: text('key_id'),
    userId: text('user_id'),
    action: text('action').notNull(),
    entityType: text('entity_type').notNull(),
    entityId: text('entity_id').notNull(),
    details: jsonb('details').$type<Record<string, unknown>>().notNull().default({}),
    requestId: text('request_id'),
  },
  (t) => [tenantKey(t), index('audit_entity').on(t.tenantId, t.entityType, t.entityId, t.createdAt)],
);

/** One call of a model or embedder: tokens, time, outcome. No text of it. */
export const usageRecords = pgTable(
  'usage_records',
  {
    ...tenantRow(),
    purpose: text('purpose').notNull(),
    promptId: text('prompt_id'),
    promptVersion: text('prompt_version'),
    model: text('model').notNull(),
    inputTokens: integer('input_tokens').notNull(),
    outputTokens: integer('output_tokens').notNull(),
    estimated: boolean('estimated').notNull().default(false),
    milliseconds: integer('milliseconds').notNull(),
    outcome: text('outcome').notNull(),
    requestId: text('request_id'),
  },
  (t) => [tenantKey(t), index('usage_time').on(t.tenantId, t.createdAt)],
);

/** Changes that other work must follow. Written in the change's own transaction; carries ids, never content. */
export const outbox = pgTable(
  'outbox',
  {
    ...tenantRow(),
    topic: text('topic').notNull(),
    message: jsonb('message').$type<Record<string, string>>().notNull(),
    runAfter: moment('run_after').notNull().default(sql`now()`),
  },
  (t) => [tenantKey(t), index('outbox_due').on(t.runAfter)],
);

/** Durable work a person can watch. `fence` rises with every claim, so that a stale worker's writes fail. */
export const jobs = pgTable(
  'jobs',
  {
    ...tenantRow(),
    kind: text('kind').notNull(),
    state: text('state')
      .$type<'queued' | 'running' | 'paused' | 'done' | 'failed' | 'cancelled'>()
      .notNull()
      .default('queued'),
    subjectId: text('subject_id'),
    done: integer('done').notNull().default(0),
    total: integer('total'),
    stage: text('stage'),
    counts: jsonb('counts').$type<Record<string, number>>().notNull().default({}),
    error: jsonb('error').$type<{ code: string; detail: { zh: string; en: string } }>(),
    fence: integer('fence').notNull().default(0),
    /** How often it was taken up since it last came further. */
    attempts: integer('attempts').notNull().default(0),
    leaseUntil: moment('lease_until'),
    cancelRequested: boolean('cancel_requested').notNull().default(false),
    pauseRequested: boolean('pause_requested').notNull().default(false),
    lastSeq: integer('last_seq').notNull().default(0),
    createdBy: text('created_by'),
    startedAt: moment('started_at'),
    finishedAt: moment('finished_at'),
  },
  (t) => [tenantKey(t), index('jobs_lease').on(t.state, t.leaseUntil)],
);

/** The numbered event log of a job: feeds SSE, resume and the page. */
export const jobEvents = pgTable(
  'job_events',
  {
    tenantId: text('tenant_id').notNull(),
    id: text('id').notNull(),
    seq: integer('seq').notNull(),
    event: text('event').notNull(),
    data: jsonb('data').$type<Record<string, unknown>>().notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [uniqueIndex('job_events_seq').on(t.tenantId, t.id, t.seq), hangsOn(t, t.id, jobs)],
);
