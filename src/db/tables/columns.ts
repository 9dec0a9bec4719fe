import { type AnyPgColumn, customType, foreignKey, integer, primaryKey, text, timestamp } from 'drizzle-orm/pg-core';
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

/** That a row hangs on another tenant row, which its column `id` names, and goes with it. */
export const hangsOn = (table: { tenantId: AnyPgColumn }, id: AnyPgColumn, other: KeyedTable) =>
  foreignKey({ columns: [table.tenantId, id], foreignColumns: [other.tenantId, other.id] }).onDelete('cascade');

/**
 * pgvector's `halfvec` without a fixed width: tenants may use embedders of different widths side by side. Kept at unit
 * length, where half precision loses nothing that shows in an order by cosine.
 */
export const halfVector = customType<{ data: number[]; driverData: string }>({
  dataType: () => 'halfvec',
  toDriver: (value) => pgvector.toSql(value) as string,
  fromDriver: (value) => pgvector.fromSql(value) as number[],
});

/** pgvector's `sparsevec` as it is written, `{index:value,…}/dimensions` with indices from 1. */
export const sparseVector = (dimensions: number) =>
  customType<{ data: string; driverData: string }>({ dataType: () => `sparsevec(${dimensions})` });

/** Bytes, as either engine's driver hands them over. */
export const packedBytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => 'bytea' });
