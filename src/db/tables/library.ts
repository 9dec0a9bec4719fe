import {
  boolean,
  date,
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
import { editableRow, embeddingVector, moment, tenantKey, tenantRow } from './columns.ts';
import { opportunities } from './opportunities.ts';

/** Anything a seller may hand over or learn from (资料). `text` is the canonical text that passages' offsets count in. */
export const documents = pgTable(
  'documents',
  {
    ...editableRow(),
    title: text('title').notNull(),
    fileName: text('file_name').notNull(),
    format: text('format').notNull(),
    bytes: integer('bytes').notNull(),
    sha256: text('sha256').notNull(),
    type: text('type').notNull().default('other'),
    language: text('language').$type<'zh' | 'en'>(),
    industry: text('industry'),
    stages: text('stages').array().notNull().default([]),
    roles: text('roles').array().notNull().default([]),
    shareable: boolean('shareable').notNull().default(false),
    validUntil: date('valid_until', { mode: 'string' }),
    text: text('text').notNull(),
    warnings: jsonb('warnings').$type<{ zh: string; en: string }[]>().notNull().default([]),
    uploadedBy: text('uploaded_by'),
  },
  (t) => [tenantKey(t), index('documents_hash').on(t.tenantId, t.sha256)],
);

/** A citable piece of a document: UTF-16 offsets into its text, heading path, page. `length` counts index terms (BM25's |d|). */
export const passages = pgTable(
  'passages',
  {
    ...tenantRow(),
    documentId: text('document_id').notNull(),
    ordinal: integer('ordinal').notNull(),
    heading: text('heading'),
    page: integer('page'),
    start: integer('start_offset').notNull(),
    end: integer('end_offset').notNull(),
    text: text('text').notNull(),
    length: integer('length').notNull(),
  },
  (t) => [
    tenantKey(t),
    uniqueIndex('passages_order').on(t.tenantId, t.documentId, t.ordinal),
    foreignKey({ columns: [t.tenantId, t.documentId], foreignColumns: [documents.tenantId, documents.id] }).onDelete(
      'cascade',
    ),
  ],
);

/**
 * Postings: how often a term stands in a passage. A row a posting, found by text equality, which is leakproof:
 * under row-level security the planner may still use the index (array overlap and full-text operators may not).
 */
export const postings = pgTable(
  'postings',
  {
    tenantId: text('tenant_id').notNull(),
    term: text('term').notNull(),
    passageId: text('passage_id').notNull(),
    frequency: integer('frequency').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.term, t.passageId] }),
    index('postings_passage').on(t.tenantId, t.passageId),
    foreignKey({ columns: [t.tenantId, t.passageId], foreignColumns: [passages.tenantId, passages.id] }).onDelete(
      'cascade',
    ),
  ],
);

/** A passage's vector by one embedding model. */
export const passageEmbeddings = pgTable(
  'passage_embeddings',
  {
    tenantId: text('tenant_id').notNull(),
    passageId: text('passage_id').notNull(),
    model: text('model').notNull(),
    embedding: embeddingVector('embedding').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.model, t.passageId] }),
    index('passage_embeddings_passage').on(t.tenantId, t.passageId),
    foreignKey({ columns: [t.tenantId, t.passageId], foreignColumns: [passages.tenantId, passages.id] }).onDelete(
      'cascade',
    ),
  ],
);

/** The last computed recommendations of an opportunity: when, on what basis, and what the library lacks (REC-1). */
export const recommendationSets = pgTable(
  'recommendation_sets',
  {
    ...tenantRow(),
    opportunityId: text('opportunity_id').notNull(),
    computedAt: moment('computed_at').notNull(),
    basis: jsonb('basis').$type<Record<string, unknown>>().notNull(),
    gaps: jsonb('gaps').$type<unknown[]>().notNull().default([]),
  },
  (t) => [
    tenantKey(t),
    uniqueIndex('recommendation_sets_of').on(t.tenantId, t.opportunityId),
    foreignKey({
      columns: [t.tenantId, t.opportunityId],
      foreignColumns: [opportunities.tenantId, opportunities.id],
    }).onDelete('cascade'),
  ],
);

/** One recommended document on one opportunity, with passages and reasons. */
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
  },
  (t) => [
    tenantKey(t),
    uniqueIndex('recommendations_pair').on(t.tenantId, t.opportunityId, t.documentId),
    foreignKey({
      columns: [t.tenantId, t.opportunityId],
      foreignColumns: [opportunities.tenantId, opportunities.id],
    }).onDelete('cascade'),
    foreignKey({ columns: [t.tenantId, t.documentId], foreignColumns: [documents.tenantId, documents.id] }).onDelete(
      'cascade',
    ),
  ],
);

/** What a seller did with a recommendation: opened, used, dismissed (why), won with it. */
export const recommendationFeedback = pgTable(
  'recommendation_feedback',
  {
    ...tenantRow(),
    opportunityId: text('opportunity_id').notNull(),
    documentId: text('document_id').notNull(),
    action: text('action').$type<'opened' | 'used' | 'dismissed' | 'won_with'>().notNull(),
    reason: text('reason'),
    userId: text('user_id'),
  },
  (t) => [
    tenantKey(t),
    index('recommendation_feedback_doc').on(t.tenantId, t.documentId),
    foreignKey({
      columns: [t.tenantId, t.opportunityId],
      foreignColumns: [opportunities.tenantId, opportunities.id],
    }).onDelete('cascade'),
    foreignKey({ columns: [t.tenantId, t.documentId], foreignColumns: [documents.tenantId, documents.id] }).onDelete(
      'cascade',
    ),
  ],
);
