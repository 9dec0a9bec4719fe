import { index, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { accounts } from './accounts.ts';
import { hangsOn, moment, tenantKey, tenantRow } from './columns.ts';
import { draftRow } from './drafts.ts';
import { activities } from './opportunities.ts';

/** A drafted brief before a visit (VISIT-1). */
export const visitBriefs = pgTable(
  'visit_briefs',
  { ...draftRow(), accountId: text('account_id').notNull(), opportunityId: text('opportunity_id') },
  (t) => [
    tenantKey(t),
    index('visit_briefs_of').on(t.tenantId, t.accountId, t.createdAt),
    hangsOn(t, t.accountId, accounts),
  ],
);

/** A summary drafted from a visit's notes, for the customer to confirm (VISIT-1, PROFILE-4). */
export const visitSummaries = pgTable(
  'visit_summaries',
  { ...draftRow(), accountId: text('account_id').notNull(), activityId: text('activity_id').notNull() },
  (t) => [
    tenantKey(t),
    index('visit_summaries_of').on(t.tenantId, t.activityId, t.createdAt),
    hangsOn(t, t.activityId, activities),
  ],
);

/** A change to a record read out of a visit's notes, shown beside its words; a person takes it or leaves it, one by one. */
export const recordProposals = pgTable(
  'record_proposals',
  {
    ...tenantRow(),
    summaryId: text('summary_id').notNull(),
    accountId: text('account_id').notNull(),
    targetType: text('target_type').$type<'account' | 'fact' | 'contact' | 'opportunity' | 'need'>().notNull(),
    targetId: text('target_id'),
    targetVersion: text('target_version'),
    change: jsonb('change').$type<Record<string, unknown>>().notNull(),
    before: jsonb('before').$type<Record<string, unknown>>(),
    quote: text('quote').notNull(),
    state: text('state').$type<'proposed' | 'accepted' | 'rejected'>().notNull().default('proposed'),
    reason: text('reason'),
    decidedBy: text('decided_by'),
    decidedAt: moment('decided_at'),
    resultId: text('result_id'),
  },
  (t) => [
    tenantKey(t),
    index('record_proposals_of').on(t.tenantId, t.summaryId),
    hangsOn(t, t.summaryId, visitSummaries),
  ],
);

/**
 * A link by which somebody of the customer confirms or disputes a summary without an account. Only the SHA-256 of its token is
 * kept; the text shown is the one that was sent.
 */
export const confirmationLinks = pgTable(
  'confirmation_links',
  {
    ...tenantRow(),
    hash: text('hash').notNull(),
    activityId: text('activity_id').notNull(),
    contactId: text('contact_id'),
    language: text('language').$type<'zh' | 'en'>().notNull(),
    summary: text('summary').notNull(),
    createdBy: text('created_by'),
    expiresAt: moment('expires_at').notNull(),
    revokedAt: moment('revoked_at'),
    openedAt: moment('opened_at'),
    answeredAt: moment('answered_at'),
    answer: text('answer').$type<'confirmed' | 'disputed'>(),
    answeredBy: text('answered_by'),
    comment: text('comment'),
  },
  (t) => [
    tenantKey(t),
    uniqueIndex('confirmation_links_hash').on(t.hash),
    index('confirmation_links_of').on(t.tenantId, t.activityId),
    hangsOn(t, t.activityId, activities),
  ],
);
