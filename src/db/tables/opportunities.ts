import { sql } from 'drizzle-orm';
import {
  boolean,
  date,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { accounts, contacts } from './accounts.ts';
import { editableRow, hangsOn, importableRow, moment, tenantKey, tenantRow } from './columns.ts';

/** A product we sell. `nameKey` and `aliasKeys` are folded, for matching spellings. */
export const products = pgTable(
  'products',
  {
    ...importableRow(),
    name: text('name').notNull(),
    nameKey: text('name_key').notNull(),
    aliases: text('aliases').array().notNull().default([]),
    aliasKeys: text('alias_keys').array().notNull().default([]),
    series: text('series'),
    listPrice: doublePrecision('list_price'),
    currency: text('currency'),
    description: text('description'),
  },
  (t) => [
    tenantKey(t),
    uniqueIndex('products_external').on(t.tenantId, t.externalId),
    index('products_name').on(t.tenantId, t.nameKey),
  ],
);

/** One possible deal (商机). `accountId` null = unassigned, for sales-ops to place. `stageSince` is when the present stage began. */
export const opportunities = pgTable(
  'opportunities',
  {
    ...importableRow(),
    accountId: text('account_id'),
    name: text('name').notNull(),
    nameKey: text('name_key').notNull(),
    productId: text('product_id'),
    productText: text('product_text'),
    stage: text('stage')
      .$type<'lead' | 'committed' | 'needs' | 'tender' | 'negotiation' | 'signed' | 'delivery' | 'lost' | 'on_hold'>()
      .notNull(),
    stageSince: date('stage_since', { mode: 'string' }),
    amount: doublePrecision('amount'),
    currency: text('currency'),
    openedAt: date('opened_at', { mode: 'string' }),
    closeDate: date('close_date', { mode: 'string' }),
    closeDateMoves: integer('close_date_moves').notNull().default(0),
    ownerId: text('owner_id'),
    ownerText: text('owner_text'),
    source: text('source'),
    industry: text('industry'),
    budget: text('budget').$type<'approved' | 'planned' | 'none'>(),
    timingDriver: text('timing_driver'),
    procurementStep: text('procurement_step'),
    lostReason: text('lost_reason'),
  },
  (t) => [
    tenantKey(t),
    uniqueIndex('opportunities_external').on(t.tenantId, t.externalId),
    index('opportunities_account').on(t.tenantId, t.accountId),
    index('opportunities_stage').on(t.tenantId, t.stage),
    index('opportunities_natural').on(t.tenantId, t.nameKey),
    hangsOn(t, t.accountId, accounts),
    foreignKey({ columns: [t.tenantId, t.productId], foreignColumns: [products.tenantId, products.id] }),
  ],
);

/** A competitor on one opportunity (STAGE-4): strengths and weaknesses against the customer's criteria, from evidence. */
export const opportunityCompetitors = pgTable(
  'opportunity_competitors',
  {
    ...tenantRow(),
    opportunityId: text('opportunity_id').notNull(),
    name: text('name').notNull(),
    strengths: text('strengths'),
    weaknesses: text('weaknesses'),
    supporterContactId: text('supporter_contact_id'),
  },
  (t) => [
    tenantKey(t),
    uniqueIndex('opportunity_competitors_name').on(t.tenantId, t.opportunityId, t.name),
    hangsOn(t, t.opportunityId, opportunities),
  ],
);

/** What changed on an opportunity, field by field (stage, close date, owner …): stage history and SIG-delay read it. */
export const opportunityChanges = pgTable(
  'opportunity_changes',
  {
    ...tenantRow(),
    opportunityId: text('opportunity_id').notNull(),
    field: text('field').notNull(),
    before: text('before'),
    after: text('after'),
    changedBy: text('changed_by'),
  },
  (t) => [
    tenantKey(t),
    index('opportunity_changes_of').on(t.tenantId, t.opportunityId, t.createdAt),
    index('opportunity_changes_stage').on(t.tenantId, t.opportunityId, t.createdAt).where(sql`field = 'stage'`),
    hangsOn(t, t.opportunityId, opportunities),
  ],
);

/** One need in the hierarchy of an opportunity (NEED-1). `step` is the validation step reached (NEED-6). */
export const needs = pgTable(
  'needs',
  {
    ...editableRow(),
    opportunityId: text('opportunity_id').notNull(),
    parentId: text('parent_id'),
    contactId: text('contact_id'),
    level: text('level').$type<'vision' | 'strategic' | 'business' | 'functional' | 'implicit'>().notNull(),
    statement: text('statement').notNull(),
    presentState: text('present_state'),
    wantedState: text('wanted_state'),
    problem: text('problem'),
    problemType: text('problem_type').$type<'restore' | 'prevent' | 'ideal'>(),
    priority: text('priority').$type<'P0' | 'P1' | 'P2' | 'P3'>().notNull(),
    explicit: boolean('explicit').notNull().default(true),
    kpi: text('kpi'),
    step: text('step')
      .$type<'guessed' | 'restructured' | 'pain_confirmed' | 'benefits_agreed' | 'consensus'>()
      .notNull()
      .default('guessed'),
    source: jsonb('source').$type<Record<string, string>>(),
  },
  (t) => [
    tenantKey(t),
    index('needs_opportunity').on(t.tenantId, t.opportunityId),
    hangsOn(t, t.opportunityId, opportunities),
    foreignKey({ columns: [t.tenantId, t.contactId], foreignColumns: [contacts.tenantId, contacts.id] }),
  ],
);

/** A visit, call or message (拜访 / 跟进). A visit is an asset only when its summary was confirmed (PROFILE-4). */
export const activities = pgTable(
  'activities',
  {
    ...importableRow(),
    accountId: text('account_id').notNull(),
    opportunityId: text('opportunity_id'),
    userId: text('user_id'),
    kind: text('kind').$type<'visit' | 'call' | 'message' | 'meeting' | 'email'>().notNull(),
    occurredAt: moment('occurred_at').notNull(),
    subject: text('subject').notNull(),
    notes: text('notes'),
    summary: text('summary'),
    summaryStatus: text('summary_status').$type<'none' | 'drafted' | 'sent' | 'confirmed'>().notNull().default('none'),
    summarySentAt: moment('summary_sent_at'),
    summaryConfirmedAt: moment('summary_confirmed_at'),
    direction: text('direction').$type<'ask' | 'give' | 'both'>(),
  },
  (t) => [
    tenantKey(t),
    uniqueIndex('activities_external').on(t.tenantId, t.externalId),
    index('activities_account').on(t.tenantId, t.accountId, t.occurredAt),
    hangsOn(t, t.accountId, accounts),
  ],
);

/** Who of the customer took part in an activity. */
export const activityContacts = pgTable(
  'activity_contacts',
  {
    ...tenantRow(),
    activityId: text('activity_id').notNull(),
    contactId: text('contact_id').notNull(),
  },
  (t) => [
    tenantKey(t),
    uniqueIndex('activity_contacts_pair').on(t.tenantId, t.activityId, t.contactId),
    index('activity_contacts_contact').on(t.tenantId, t.contactId),
    hangsOn(t, t.activityId, activities),
    hangsOn(t, t.contactId, contacts),
  ],
);

/** What an account bought: one product in one calendar month (采购记录). `month` is its first day. */
export const purchases = pgTable(
  'purchases',
  {
    ...importableRow(),
    accountId: text('account_id').notNull(),
    productId: text('product_id'),
    productText: text('product_text').notNull(),
    month: date('month', { mode: 'string' }).notNull(),
    quantity: doublePrecision('quantity'),
    amount: doublePrecision('amount'),
    currency: text('currency'),
  },
  (t) => [
    tenantKey(t),
    uniqueIndex('purchases_external').on(t.tenantId, t.externalId),
    uniqueIndex('purchases_natural').on(t.tenantId, t.accountId, t.productText, t.month),
    index('purchases_month').on(t.tenantId, t.month, t.accountId),
    hangsOn(t, t.accountId, accounts),
  ],
);
