import { index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { accounts } from './accounts.ts';
import { hangsOn, moment, tenantKey, tenantRow } from './columns.ts';
import { plans } from './drafts.ts';

/**
 * What a claim of a draft rests on, one row a source: the source's version when it was written. A row whose source has
 * changed so that the quote no longer stands carries since when and why: the claim is stale (`touched`, without a date: the record
 * has changed, the quote still stands in it). Only the current version of a
 * draft is watched.
 */
export const claimSources = pgTable(
  'claim_sources',
  {
    ...tenantRow(),
    draftKind: text('draft_kind').$type<'plan' | 'needs' | 'objection' | 'visit_brief' | 'visit_summary'>().notNull(),
    draftId: text('draft_id').notNull(),
    draftVersion: integer('draft_version').notNull(),
    claimId: text('claim_id').notNull(),
    ordinal: integer('ordinal').notNull(),
    accountId: text('account_id').notNull(),
    sourceType: text('source_type').notNull(),
    sourceId: text('source_id').notNull(),
    sourceVersion: integer('source_version'),
    field: text('field'),
    staleSince: moment('stale_since'),
    staleReason: text('stale_reason').$type<
      'changed' | 'deleted' | 'superseded' | 'expired' | 'withdrawn' | 'touched'
    >(),
  },
  (t) => [
    tenantKey(t),
    uniqueIndex('claim_sources_place').on(t.tenantId, t.draftKind, t.draftId, t.draftVersion, t.claimId, t.ordinal),
    index('claim_sources_of').on(t.tenantId, t.sourceType, t.sourceId),
    index('claim_sources_account').on(t.tenantId, t.accountId),
    hangsOn(t, t.accountId, accounts),
  ],
);

/**
 * PLAN-12: how one action or hypothesis of a plan turned out, with evidence. A failure records its cause and the lesson; `pattern` is
 * the kind of bottleneck it concerned, by which like accounts find the lesson again.
 */
export const planReviews = pgTable(
  'plan_reviews',
  {
    ...tenantRow(),
    planId: text('plan_id').notNull(),
    version: integer('version').notNull(),
    accountId: text('account_id').notNull(),
    itemKind: text('item_kind').$type<'action' | 'hypothesis' | 'goal'>().notNull(),
    itemId: text('item_id').notNull(),
    itemText: text('item_text').notNull(),
    pattern: text('pattern'),
    state: text('state').$type<'on_track' | 'late' | 'failed' | 'done'>().notNull(),
    cause: text('cause').$type<'wrong_judgement' | 'poor_execution'>(),
    lesson: text('lesson'),
    result: text('result').notNull(),
    evidence: jsonb('evidence')
      .$type<{ source: { type: string; id: string; field?: string }; quote: string }[]>()
      .notNull(),
    industry: text('industry'),
    tier: text('tier'),
    reviewedBy: text('reviewed_by'),
  },
  (t) => [
    tenantKey(t),
    index('plan_reviews_plan').on(t.tenantId, t.planId, t.createdAt),
    index('plan_reviews_like').on(t.tenantId, t.pattern),
    hangsOn(t, t.planId, plans),
  ],
);
