import { sql } from 'drizzle-orm';
import {
  boolean,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { Role } from '../../kernel/actor.ts';
import { editableRow, hangsOn, moment, packedBytes, tenantKey, tenantRow } from './columns.ts';

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
    customer: text('customer'),
    readers: text('readers').array().$type<Role[]>().notNull().default([]),
    translationOf: text('translation_of'),
  },
  (t) => [
    tenantKey(t),
    index('documents_hash').on(t.tenantId, t.sha256),
    index('documents_translations').on(t.tenantId, t.translationOf),
    index('documents_restricted').on(t.tenantId).where(sql`readers <> '{}'`),
  ],
);

/** A file that a document was read from: `number` counts from 1; the last one is what is indexed. */
export const documentVersions = pgTable(
  'document_versions',
  {
    tenantId: text('tenant_id').notNull(),
    documentId: text('document_id').notNull(),
    number: integer('number').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
    fileName: text('file_name').notNull(),
    bytes: integer('bytes').notNull(),
    sha256: text('sha256').notNull(),
    uploadedBy: text('uploaded_by'),
  },
  (t) => [
    primaryKey({ name: 'document_versions_pk', columns: [t.tenantId, t.documentId, t.number] }),
    hangsOn(t, t.documentId, documents),
  ],
);

/**
 * What rules read out of a document's text. `family`: the documents that are one (same text, versions, translations) name the oldest
 * of them; null when there is no other. `sketch` (minhash) and `numbers` tell how like two texts are. `anatomy`: REC-2.
 */
export const documentShapes = pgTable(
  'document_shapes',
  {
    tenantId: text('tenant_id').notNull(),
    documentId: text('document_id').notNull(),
    reader: integer('reader').notNull(),
    family: text('family'),
    textKey: text('text_key').notNull(),
    sketch: integer('sketch').array().notNull(),
    numbers: text('numbers').array().notNull(),
    anatomy: jsonb('anatomy').$type<object>(),
  },
  (t) => [
    primaryKey({ name: 'document_shapes_pk', columns: [t.tenantId, t.documentId] }),
    index('document_shapes_family').on(t.tenantId, t.family).where(sql`family is not null`),
    hangsOn(t, t.documentId, documents),
  ],
);

/** Marks that documents of one family are likely to share: two that share one are held against each other. */
export const documentMarks = pgTable(
  'document_marks',
  {
    tenantId: text('tenant_id').notNull(),
    mark: text('mark').notNull(),
    documentId: text('document_id').notNull(),
  },
  (t) => [
    primaryKey({ name: 'document_marks_pk', columns: [t.tenantId, t.mark, t.documentId] }),
    index('document_marks_document').on(t.tenantId, t.documentId),
    hangsOn(t, t.documentId, documents),
  ],
);

/**
 * A citable piece of a document: UTF-16 offsets into its text, heading path, page. `length` counts index terms (BM25's
 * |d|); `number` is its place in the word index, null until it is there.
 */
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
    number: integer('number'),
  },
  (t) => [
    tenantKey(t),
    uniqueIndex('passages_order').on(t.tenantId, t.documentId, t.ordinal),
    uniqueIndex('passages_number').on(t.tenantId, t.number),
    index('passages_waiting').on(t.tenantId, t.id).where(sql`number is null`),
    hangsOn(t, t.documentId, documents),
  ],
);

/** What BM25 counts over a tenant's indexed passages: how many, and their terms together. `format`: of the tokens and the packing. */
export const libraryCounts = pgTable(
  'library_counts',
  {
    tenantId: text('tenant_id').notNull(),
    format: integer('format').notNull(),
    nextNumber: integer('next_number').notNull().default(0),
    passages: integer('passages').notNull().default(0),
    terms: doublePrecision('terms').notNull().default(0),
  },
  (t) => [primaryKey({ name: 'library_counts_pk', columns: [t.tenantId] })],
);

/**
 * Postings: in which passages of one block of numbers a term stands, packed (library/postings-pack.ts). Found by text
 * equality, which is leakproof: under row-level security the planner may still use the index (array overlap and
 * full-text operators may not). `peak` and `shortest` bound what a posting can be worth.
 */
export const postings = pgTable(
  'postings',
  {
    tenantId: text('tenant_id').notNull(),
    term: text('term').notNull(),
    block: integer('block').notNull(),
    df: integer('df').notNull(),
    peak: integer('peak').notNull(),
    shortest: integer('shortest').notNull(),
    packed: packedBytes('packed').notNull(),
  },
  (t) => [primaryKey({ name: 'postings_pk', columns: [t.tenantId, t.term, t.block] })],
);

/** A passage's terms as they went into the postings. `dead`: the passage is gone, its postings not yet. */
export const passageTerms = pgTable(
  'passage_terms',
  {
    tenantId: text('tenant_id').notNull(),
    number: integer('number').notNull(),
    length: integer('length').notNull(),
    dead: boolean('dead').notNull().default(false),
    terms: packedBytes('terms').notNull(),
  },
  (t) => [
    primaryKey({ name: 'passage_terms_pk', columns: [t.tenantId, t.number] }),
    index('passage_terms_dead').on(t.tenantId, t.number).where(sql`dead`),
  ],
);

/** Which numbers the passages of a document have: several ranges when it was indexed in slices. */
export const passageRanges = pgTable(
  'passage_ranges',
  {
    tenantId: text('tenant_id').notNull(),
    documentId: text('document_id').notNull(),
    first: integer('first').notNull(),
    last: integer('last').notNull(),
  },
  (t) => [
    primaryKey({ name: 'passage_ranges_pk', columns: [t.tenantId, t.documentId, t.first] }),
    hangsOn(t, t.documentId, documents),
  ],
);
