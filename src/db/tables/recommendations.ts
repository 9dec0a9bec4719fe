import { doublePrecision, index, integer, jsonb, pgTable, text, uniqueIndex } from 'drizzle-orm/pg-core';
import { hangsOn, moment, tenantKey, tenantRow } from './columns.ts';
import { documents } from './library.ts';
import { opportunities } from './opportunities.ts';

/** The last computed recommendations of an opportunity: when, on what basis, and what the library lacks (REC-1). */
export const recommendationSets = pgTable(
  'recommendation_sets',
  {
    ...tenantRow(),
    opportunityId: text('opportunity_id').notNull(),
    computedAt: moment('computed_at').notNull(),
    basis: jsonb('basis').$type<Record<string, unknown>>().notNull(),
    gaps: jsonb('gaps').$type<unknown[]>().notNull().default([]),
    nearMisses: jsonb('near_misses').$type<unknown[]>().notNull().default([]),
    toRecord: jsonb('to_record').$type<unknown[]>().notNull().default([]),
  },
  (t) => [
    tenantKey(t),
    uniqueIndex('recommendation_sets_of').on(t.tenantId, t.opportunityId),
    hangsOn(t, t.opportunityId, opportunities),
  ],
);

/** One recommended document on one opportunity, with passages and reasons. `base` is its score before feedback moved it. */
export const recommendations = pgTable(
  'recommendations',
  {
    ...tenantRow(),
    opportunityId: text('opportunity_id').notNull(),
    documentId: text('document_id').notNull(),
    rank: integer('rank').notNull(),
    score: doublePrecision('score').notNull(),
    passages: jsonb('passages').$type<unknown[]>().notNull(),
    reasons: jsonb('reasons').$type<unknown[]>().notNull(),
    howToUse: jsonb('how_to_use').$type<{ zh: string; en: string }>().notNull(),
    base: doublePrecision('base'),
    dimensions: jsonb('dimensions').$type<unknown[]>().notNull().default([]),
  },
  (t) => [
    tenantKey(t),
    uniqueIndex('recommendations_pair').on(t.tenantId, t.opportunityId, t.documentId),
    hangsOn(t, t.opportunityId, opportunities),
    hangsOn(t, t.documentId, documents),
  ],
);

/**
 * What a seller did with a recommendation: opened, used, dismissed (why), won with it. `rank` and `skipped` come from the list they had
 * seen: where it stood, and which documents above it were passed over; `situation` is what the deal was like then.
 */
export const recommendationFeedback = pgTable(
  'recommendation_feedback',
  {
    ...tenantRow(),
    opportunityId: text('opportunity_id').notNull(),
    documentId: text('document_id').notNull(),
    action: text('action').$type<'opened' | 'used' | 'dismissed' | 'won_with'>().notNull(),
    reason: text('reason'),
    userId: text('user_id'),
    code: text('code'),
    rank: integer('rank'),
    skipped: text('skipped').array().notNull().default([]),
    situation: jsonb('situation').$type<Record<string, unknown>>(),
    documentVersion: integer('document_version'),
  },
  (t) => [
    tenantKey(t),
    index('recommendation_feedback_doc').on(t.tenantId, t.documentId),
    index('recommendation_feedback_time').on(t.tenantId, t.createdAt, t.id),
    hangsOn(t, t.opportunityId, opportunities),
    hangsOn(t, t.documentId, documents),
  ],
);

/** What somebody was shown on an opportunity, and in which order; once a day for the same list (`digest`). `viewer`: a user or a key. */
export const recommendationExposures = pgTable(
  'recommendation_exposures',
  {
    ...tenantRow(),
    opportunityId: text('opportunity_id').notNull(),
    viewer: text('viewer').notNull(),
    digest: text('digest').notNull(),
    shown: jsonb('shown').$type<{ documentId: string; rank: number; base: number }[]>().notNull(),
    situation: jsonb('situation').$type<Record<string, unknown>>().notNull(),
  },
  (t) => [
    tenantKey(t),
    uniqueIndex('recommendation_exposures_seen').on(t.tenantId, t.opportunityId, t.viewer, t.digest),
    hangsOn(t, t.opportunityId, opportunities),
  ],
);
