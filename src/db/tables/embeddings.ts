import { sql } from 'drizzle-orm';
import {
  boolean,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import { halfVector, hangsOn, moment, tenantKey, tenantRow } from './columns.ts';
import { documents, passages } from './library.ts';

/** A passage's vector by one embedding model, of unit length. */
export const passageEmbeddings = pgTable(
  'passage_embeddings',
  {
    tenantId: text('tenant_id').notNull(),
    passageId: text('passage_id').notNull(),
    model: text('model').notNull(),
    embedding: halfVector('embedding').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.tenantId, t.model, t.passageId] }),
    index('passage_embeddings_passage').on(t.tenantId, t.passageId),
    hangsOn(t, t.passageId, passages),
  ],
);

/**
 * The embedding models of a tenant. `serving`: its vectors are searched; one at most. The others' are being made beside
 * it. `weight`: what the order by vectors counts, 0 to 1, null until it was weighed; `basis` says on what. `ownIndex`
 * names the index that this tenant's vectors of `width` have for themselves.
 */
export const embeddingModels = pgTable(
  'embedding_models',
  {
    tenantId: text('tenant_id').notNull(),
    model: text('model').notNull(),
    createdAt: moment('created_at').notNull().defaultNow(),
    serving: boolean('serving').notNull().default(false),
    weight: doublePrecision('weight'),
    basis: jsonb('basis').$type<Record<string, unknown>>(),
    width: integer('width'),
    ownIndex: text('own_index'),
  },
  (t) => [
    primaryKey({ name: 'embedding_models_pk', columns: [t.tenantId, t.model] }),
    uniqueIndex('embedding_models_serving').on(t.tenantId).where(sql`serving`),
  ],
);

/** What somebody said of a search result: does it answer the query. `passageId` is '' when the document is meant. */
export const searchJudgements = pgTable(
  'search_judgements',
  {
    ...tenantRow(),
    query: text('query').notNull(),
    documentId: text('document_id').notNull(),
    passageId: text('passage_id').notNull().default(''),
    relevant: boolean('relevant').notNull(),
    userId: text('user_id'),
  },
  (t) => [
    tenantKey(t),
    uniqueIndex('search_judgements_once').on(t.tenantId, t.documentId, t.passageId, sql`md5(${t.query})`),
    hangsOn(t, t.documentId, documents),
  ],
);
