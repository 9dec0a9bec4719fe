import { pgTable, text } from 'drizzle-orm/pg-core';
import { editableRow, tenantKey } from './columns.ts';

/** Words of the house that mean the same, in one language or both; a search for one looks for the others too. */
export const glossaryTerms = pgTable(
  'glossary_terms',
  {
    ...editableRow(),
    zh: text('zh'),
    en: text('en'),
    aliases: text('aliases').array().notNull(),
    /** All of them as the index folds them, so that a query's can be found in SQL. */
    spellings: text('spellings').array().notNull(),
    createdBy: text('created_by'),
  },
  (t) => [tenantKey(t)],
);
