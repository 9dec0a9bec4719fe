import { date, doublePrecision, index, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { accounts, contacts } from './accounts.ts';
import { editableRow, hangsOn, moment, tenantKey, tenantRow } from './columns.ts';

/**
 * What the data says that a seller should know now (section 9). `scope` is the account's id, or `workspace`; with `rule` and `subject`
 * it names one signal from run to run. `clearedAt` is when the data no longer said so; it may fire again.
 */
export const signals = pgTable(
  'signals',
  {
    ...tenantRow(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
    rule: text('rule').notNull(),
    scope: text('scope').notNull(),
    subject: text('subject').notNull().default(''),
    accountId: text('account_id'),
    opportunityId: text('opportunity_id'),
    severity: text('severity').$type<'high' | 'medium' | 'low'>().notNull(),
    text: jsonb('text').$type<{ zh: string; en: string }>().notNull(),
    opening: jsonb('opening').$type<{ zh: string; en: string }>().notNull(),
    since: date('since', { mode: 'string' }),
    numbers: jsonb('numbers').$type<Record<string, number | string>>().notNull(),
    evidence: jsonb('evidence').$type<{ type: string; id: string }[]>().notNull(),
    state: text('state').$type<'new' | 'seen' | 'acted' | 'dismissed'>().notNull().default('new'),
    stateReason: text('state_reason'),
    stateBy: text('state_by'),
    stateAt: moment('state_at'),
    clearedAt: moment('cleared_at'),
    /** What it said last, in short: a run writes only what differs. */
    digest: text('digest').notNull().default(''),
  },
  (t) => [
    tenantKey(t),
    uniqueIndex('signals_place').on(t.tenantId, t.rule, t.scope, t.subject),
    index('signals_account').on(t.tenantId, t.accountId),
    index('signals_newest').on(t.tenantId, t.createdAt, t.id),
    hangsOn(t, t.accountId, accounts),
  ],
);

/** What the customer says of us: a satisfaction score, or a complaint until it is closed (SIG-satisfaction). */
export const customerFeedback = pgTable(
  'customer_feedback',
  {
    ...editableRow(),
    accountId: text('account_id').notNull(),
    contactId: text('contact_id'),
    kind: text('kind').$type<'score' | 'complaint'>().notNull(),
    score: doublePrecision('score'),
    text: text('text'),
    happenedOn: date('happened_on', { mode: 'string' }).notNull(),
    closedOn: date('closed_on', { mode: 'string' }),
    recordedBy: text('recorded_by'),
  },
  (t) => [
    tenantKey(t),
    index('customer_feedback_account').on(t.tenantId, t.accountId, t.happenedOn),
    hangsOn(t, t.accountId, accounts),
  ],
);

/** What changed on a contact that a seller should notice (role, title, department, stance, left): SIG-change reads it. */
export const contactChanges = pgTable(
  'contact_changes',
  {
    ...tenantRow(),
    contactId: text('contact_id').notNull(),
    accountId: text('account_id').notNull(),
    field: text('field').notNull(),
    before: text('before'),
    after: text('after'),
    changedBy: text('changed_by'),
  },
  (t) => [
    tenantKey(t),
    index('contact_changes_account').on(t.tenantId, t.accountId, t.createdAt),
    hangsOn(t, t.contactId, contacts),
  ],
);

/** The last calendar day a workspace was looked at for, by kind of work (`id`): who moves it on sends the day's message. */
export const dayTurns = pgTable(
  'day_turns',
  { ...tenantRow(), day: date('day', { mode: 'string' }).notNull() },
  (t) => [tenantKey(t)],
);
