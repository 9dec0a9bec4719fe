import { and, eq, getTableColumns, gte, lt, lte, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Tx } from '#src/db/database.ts';
import {
  accounts,
  activities,
  contacts,
  opportunities,
  products,
  prospects,
  purchases,
  users,
} from '#src/db/tables/index.ts';
import type { ImportKind } from './catalogue/field.ts';
import type { StoredRecord } from './record-shelf.ts';

/** The table of each kind. All have the columns of an importable row. */
export const TABLES = {
  accounts,
  contacts,
  opportunities,
  activities,
  purchases,
  prospects,
  products,
  users,
} as const satisfies Record<ImportKind, PgTable>;

/** Rows a statement writes or asks for. */
const CHUNK = 1_000;
const DAY_MS = 86_400_000;

/** A list in pieces of at most a thousand. */
export const chunked = <T>(all: readonly T[]): T[][] => {
  const chunks: T[][] = [];
  for (let at = 0; at < all.length; at += CHUNK) chunks.push(all.slice(at, at + CHUNK));
  return chunks;
};

/**
 * A condition that a text column holds one of these values, as one JSON parameter: with thousands of values, building and
 * sending a parameter each costs more than the query.
 */
export const isOneOf = (column: AnyPgColumn, values: readonly string[]): SQL =>
  sql`${column} in (select jsonb_array_elements_text(${JSON.stringify(values)}::jsonb))`;

/**
 * Inserts rows as one JSON parameter a thousand rows, for the same reason. A property that a row lacks takes the column's
 * plain default, else null.
 * @param onConflict what to do with a row that exists; absent = that is an error
 */
export const insertRows = async <Table extends PgTable>(
  tx: Tx,
  table: Table,
  records: readonly Table['$inferInsert'][],
  onConflict: SQL = sql``,
): Promise<void> => {
  const columns = Object.entries(getTableColumns(table));
  const names = sql.join(
    columns.map(([, column]) => sql.identifier(column.name)),
    sql`, `,
  );
  for (const chunk of chunked(records)) {
    const rows = chunk.map((record) =>
      Object.fromEntries(
        columns.map(([property, column]) => [
          column.name,
          (record as Record<string, unknown>)[property] ?? column.default ?? null,
        ]),
      ),
    );
    await tx.execute(
      sql`insert into ${table} (${names}) select ${names} from jsonb_populate_recordset(null::${table}, ${JSON.stringify(rows)}::jsonb) ${onConflict}`,
    );
  }
};

/** Which records to read. `lock` keeps others from changing them until the transaction ends. */
type Wanted = { kind: ImportKind; tenantId: string; lock: boolean };

const selectRecords = async (
  tx: Tx,
  { kind, tenantId, lock }: Wanted,
  where: SQL | undefined,
): Promise<StoredRecord[]> => {
  const table: PgTable = TABLES[kind];
  const query = tx
    .select()
    .from(table)
    .where(and(eq(TABLES[kind].tenantId, tenantId), where));
  return (await (lock ? query.for('update') : query)) as unknown as StoredRecord[];
};

/** The records with these external ids. */
export const selectByExternalIds = async (tx: Tx, wanted: Wanted, ids: readonly string[]): Promise<StoredRecord[]> => {
  const found: StoredRecord[] = [];
  for (const chunk of chunked(ids))
    found.push(...(await selectRecords(tx, wanted, isOneOf(TABLES[wanted.kind].externalId, chunk))));
  return found;
};

/** The records with these ids. */
export const selectByIds = async (tx: Tx, wanted: Wanted, ids: readonly string[]): Promise<StoredRecord[]> => {
  const found: StoredRecord[] = [];
  for (const chunk of chunked(ids))
    found.push(...(await selectRecords(tx, wanted, isOneOf(TABLES[wanted.kind].id, chunk))));
  return found;
};

/** The records with one of these folded names. */
export const selectByNameKeys = async (
  tx: Tx,
  wanted: Wanted & { kind: 'accounts' | 'contacts' | 'opportunities' | 'prospects' | 'products' | 'users' },
  nameKeys: readonly string[],
): Promise<StoredRecord[]> => {
  const found: StoredRecord[] = [];
  for (const chunk of chunked(nameKeys))
    found.push(...(await selectRecords(tx, wanted, isOneOf(TABLES[wanted.kind].nameKey, chunk))));
  return found;
};

/** Activities or purchases of these accounts, from one ISO day to another, both included. */
export const selectByAccountsAndTime = async (
  tx: Tx,
  wanted: Wanted & { kind: 'activities' | 'purchases' },
  at: { accountIds: readonly string[]; from: string; to: string },
): Promise<StoredRecord[]> => {
  const from = new Date(`${at.from}T00:00:00Z`);
  const end = new Date(Date.parse(`${at.to}T00:00:00Z`) + DAY_MS);
  const inTime =
    wanted.kind === 'activities'
      ? and(gte(activities.occurredAt, from), lt(activities.occurredAt, end))
      : and(gte(purchases.month, at.from), lte(purchases.month, at.to));
  const found: StoredRecord[] = [];
  for (const chunk of chunked(at.accountIds))
    found.push(...(await selectRecords(tx, wanted, and(isOneOf(TABLES[wanted.kind].accountId, chunk), inTime))));
  return found;
};

/** Writes records, new and changed alike. */
export const upsertRecords = async (
  tx: Tx,
  kind: ImportKind,
  tenantId: string,
  records: readonly StoredRecord[],
): Promise<void> => {
  const table: PgTable = TABLES[kind];
  const changing = Object.entries(getTableColumns(table)).filter(
    ([property]) => !['tenantId', 'id', 'createdAt'].includes(property),
  );
  const set = sql.join(
    changing.map(([, column]) => sql`${sql.identifier(column.name)} = excluded.${sql.identifier(column.name)}`),
    sql`, `,
  );
  await insertRows(
    tx,
    table,
    records.map((record) => ({ ...record, tenantId })),
    sql`on conflict (tenant_id, id) do update set ${set}`,
  );
};
