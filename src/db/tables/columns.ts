import { type AnyPgColumn, customType, integer, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
import pgvector from 'pgvector';

/** A moment, with time zone. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

/** The columns of every tenant row: whose it is, which it is, when it came. The key is always (tenant_id, id). */
export const tenantRow = () => ({
  tenantId: text('tenant_id').notNull(),
  id: text('id').notNull(),
  createdAt: moment('created_at').notNull().defaultNow(),
});

/** The columns of a tenant row that people change: claims are bound to `version`. */
export const editableRow = () => ({
  ...tenantRow(),
  updatedAt: moment('updated_at').notNull().defaultNow(),
  version: integer('version').notNull().default(1),
});

/** The columns of a row that an import may have brought. */
export const importableRow = () => ({
  ...editableRow(),
  externalId: text('external_id'),
  importId: text('import_id'),
});

type KeyedTable = { tenantId: AnyPgColumn; id: AnyPgColumn };

/** The composite key (tenant_id, id): a reference from another tenant cannot even be written. */
export const tenantKey = (table: KeyedTable) => primaryKey({ columns: [table.tenantId, table.id] });

/**
 * pgvector's `vector` without a fixed width: tenants may use embedders of different widths side by side.
 * Search casts to the width of its query, exactly and inside the tenant (architecture, decision 7).
 */
export const embeddingVector = customType<{ data: number[]; driverData: string }>({
  dataType: () => 'vector',
  toDriver: (value) => pgvector.toSql(value) as string,
  fromDriver: (value) => pgvector.fromSql(value) as number[],
});
