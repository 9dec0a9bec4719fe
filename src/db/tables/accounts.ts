import { boolean, date, doublePrecision, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { hangsOn, importableRow, moment, tenantKey, tenantRow } from './columns.ts';
import { users } from './workspaces.ts';

/** A company that buys (客户). `nameKey` is the folded name; `revenue` is yearly, whole units of `currency`. */
export const accounts = pgTable(
  'accounts',
  {
    ...importableRow(),
    name: text('name').notNull(),
    nameKey: text('name_key').notNull(),
    aliases: text('aliases').array().notNull().default([]),
    language: text('language').$type<'zh' | 'en'>(),
    industry: text('industry'),
    region: text('region'),
    employees: integer('employees'),
    revenue: doublePrecision('revenue'),
    currency: text('currency'),
    founded: integer('founded'),
    parent: text('parent'),
    description: text('description'),
    tags: text('tags').array().notNull().default([]),
    status: text('status').$type<'active' | 'closed' | 'merged' | 'stop_listed'>().notNull().default('active'),
    isKey: boolean('is_key').notNull().default(false),
    keyReason: text('key_reason'),
    tier: text('tier').$type<'strategic' | 'assault' | 'tier_opportunity'>(),
    tierReason: text('tier_reason'),
    tierWindowCloses: date('tier_window_closes', { mode: 'string' }),
    rivals: text('rivals').array().notNull().default([]),
  },
  (t) => [
    tenantKey(t),
    uniqueIndex('accounts_external').on(t.tenantId, t.externalId),
    index('accounts_name').on(t.tenantId, t.nameKey),
  ],
);

/** Who works an account: exactly one accountable owner is right (PLAN-3); zero or two is recorded as it is and flagged (SIG-owner). */
export const accountTeam = pgTable(
  'account_team',
  {
    ...tenantRow(),
    accountId: text('account_id').notNull(),
    userId: text('user_id').notNull(),
    part: text('part').$type<'accountable' | 'supporter'>().notNull(),
  },
  (t) => [
    tenantKey(t),
    uniqueIndex('account_team_member').on(t.tenantId, t.accountId, t.userId),
    index('account_team_user').on(t.tenantId, t.userId),
    hangsOn(t, t.accountId, accounts),
    hangsOn(t, t.userId, users),
  ],
);

/** One dated fact of the eight-dimension profile (PROFILE-2). A newer fact of the same field supersedes, never overwrites. */
export const profileFacts = pgTable(
  'profile_facts',
  {
    ...tenantRow(),
    accountId: text('account_id').notNull(),
    dimension: integer('dimension').notNull(),
    field: text('field').notNull(),
    value: text('value').notNull(),
    numeric: doublePrecision('numeric'),
    unit: text('unit'),
    asOf: date('as_of', { mode: 'string' }).notNull(),
    source: text('source').notNull(),
    recordedBy: text('recorded_by'),
    version: integer('version').notNull().default(1),
  },
  (t) => [
    tenantKey(t),
    index('profile_facts_account').on(t.tenantId, t.accountId, t.dimension, t.field, t.asOf),
    hangsOn(t, t.accountId, accounts),
  ],
);

/** A living person at an account (联系人). `personal` is sensitive (PROFILE-3): never sent to a model. */
export const contacts = pgTable(
  'contacts',
  {
    ...importableRow(),
    accountId: text('account_id').notNull(),
    name: text('name').notNull(),
    nameKey: text('name_key').notNull(),
    title: text('title'),
    department: text('department'),
    email: text('email'),
    phone: text('phone'),
    reportsToId: text('reports_to_id'),
    roles: text('roles').array().notNull().default([]),
    roleCertainty: text('role_certainty').$type<'known' | 'inferred' | 'unknown'>().notNull().default('unknown'),
    roleSource: text('role_source'),
    influence: integer('influence'),
    stance: integer('stance'),
    kpi: text('kpi'),
    concerns: text('concerns'),
    style: text('style'),
    needsFromUs: text('needs_from_us'),
    personal: jsonb('personal').$type<Record<string, string>>(),
    leftAt: moment('left_at'),
  },
  (t) => [
    tenantKey(t),
    uniqueIndex('contacts_external').on(t.tenantId, t.externalId),
    index('contacts_account').on(t.tenantId, t.accountId),
    hangsOn(t, t.accountId, accounts),
  ],
);
