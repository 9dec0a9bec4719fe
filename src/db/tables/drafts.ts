import { index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { accounts } from './accounts.ts';
import { hangsOn, moment, tenantKey, tenantRow } from './columns.ts';
import { opportunities } from './opportunities.ts';

/** Who wrote a draft: the model drafter (with prompt versions) or the rule drafter (with the reason a model did not). */
export type StoredDrafter = {
  by: 'model' | 'rules';
  model?: string | undefined;
  promptVersions?: Record<string, string> | undefined;
  reason?: string | undefined;
};

/** What every stored draft has. `body` is the typed draft as it goes over the wire (architecture, decision 1). */
export const draftRow = () => ({
  ...tenantRow(),
  language: text('language').$type<'zh' | 'en'>().notNull(),
  drafter: jsonb('drafter').$type<StoredDrafter>().notNull(),
  body: jsonb('body').$type<Record<string, unknown>>().notNull(),
  createdBy: text('created_by'),
});

/** A plan around one key account (大客户计划). Its content stands in its versions. */
export const plans = pgTable(
  'plans',
  {
    ...tenantRow(),
    accountId: text('account_id').notNull(),
    language: text('language').$type<'zh' | 'en'>().notNull(),
    currentVersion: integer('current_version').notNull(),
    /** When somebody last opened it (SIG-stale). */
    openedAt: moment('opened_at'),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (t) => [
    tenantKey(t),
    index('plans_account').on(t.tenantId, t.accountId, t.createdAt),
    hangsOn(t, t.accountId, accounts),
  ],
);

/**
 * One version of a plan (PLAN-11): author, reason, whole body. Versions are only ever added. `origin` says how it came:
 * drafted, drafted anew, edited by a person, or restored from `basedOn`; `edits` are the changes asked for, as sent.
 */
export const planVersions = pgTable(
  'plan_versions',
  {
    ...draftRow(),
    planId: text('plan_id').notNull(),
    version: integer('version').notNull(),
    reason: text('reason').notNull(),
    origin: text('origin').$type<'draft' | 'redraft' | 'edit' | 'restore'>().notNull().default('draft'),
    basedOn: integer('based_on'),
    edits: jsonb('edits').$type<unknown[]>(),
  },
  (t) => [
    tenantKey(t),
    uniqueIndex('plan_versions_number').on(t.tenantId, t.planId, t.version),
    hangsOn(t, t.planId, plans),
  ],
);

/** A drafted need hierarchy of an opportunity (NEED-1). */
export const needHierarchies = pgTable(
  'need_hierarchies',
  { ...draftRow(), opportunityId: text('opportunity_id').notNull() },
  (t) => [
    tenantKey(t),
    index('need_hierarchies_of').on(t.tenantId, t.opportunityId, t.createdAt),
    hangsOn(t, t.opportunityId, opportunities),
  ],
);

/** A drafted reply to an objection on an opportunity (OBJ-1). The objection is open until `settledAt` says that it is answered. */
export const objectionResponses = pgTable(
  'objection_responses',
  {
    ...draftRow(),
    opportunityId: text('opportunity_id').notNull(),
    objection: text('objection').notNull(),
    raisedById: text('raised_by_id'),
    settledAt: moment('settled_at'),
  },
  (t) => [
    tenantKey(t),
    index('objection_responses_of').on(t.tenantId, t.opportunityId, t.createdAt),
    hangsOn(t, t.opportunityId, opportunities),
  ],
);

/** A chat with the copilot, with the account or opportunity it is about. */
export const conversations = pgTable(
  'conversations',
  {
    ...tenantRow(),
    userId: text('user_id'),
    keyId: text('key_id').notNull(),
    language: text('language').$type<'zh' | 'en'>().notNull(),
    accountId: text('account_id'),
    opportunityId: text('opportunity_id'),
    /** What the copilot asked back and waits for (e.g. which of two accounts). */
    pending: jsonb('pending').$type<Record<string, unknown>>(),
    lastSeq: integer('last_seq').notNull().default(0),
    stopRequestedAt: moment('stop_requested_at'),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (t) => [tenantKey(t), index('conversations_user').on(t.tenantId, t.userId, t.updatedAt)],
);

/** One message. `draftKind`/`draftId` name the draft it made, `citations` what it rests on. */
export const messages = pgTable(
  'messages',
  {
    ...tenantRow(),
    conversationId: text('conversation_id').notNull(),
    ordinal: integer('ordinal').notNull(),
    author: text('author').$type<'user' | 'copilot'>().notNull(),
    text: text('text').notNull(),
    state: text('state').$type<'complete' | 'stopped' | 'failed' | 'streaming'>().notNull(),
    citations: jsonb('citations').$type<unknown[]>().notNull().default([]),
    draftKind: text('draft_kind'),
    draftId: text('draft_id'),
  },
  (t) => [
    tenantKey(t),
    uniqueIndex('messages_order').on(t.tenantId, t.conversationId, t.ordinal),
    hangsOn(t, t.conversationId, conversations),
  ],
);

/** The numbered event log of a conversation: what was streamed, for `Last-Event-ID`. */
export const conversationEvents = pgTable(
  'conversation_events',
  {
    tenantId: text('tenant_id').notNull(),
    id: text('id').notNull(),
    seq: integer('seq').notNull(),
    messageId: text('message_id').notNull(),
    event: text('event').notNull(),
    data: jsonb('data').$type<Record<string, unknown>>().notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [uniqueIndex('conversation_events_seq').on(t.tenantId, t.id, t.seq), hangsOn(t, t.id, conversations)],
);
