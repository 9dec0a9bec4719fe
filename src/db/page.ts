import { and, desc, eq, type InferSelectModel, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';
import { badCursor, decodeCursor, encodeCursor } from '../kernel/cursor.ts';
import type { Tx } from './database.ts';

/** A table of tenant rows. */
export type TenantTable = PgTable & { tenantId: AnyPgColumn; id: AnyPgColumn };

/** Which page: where the one before ended, and how many rows. */
export type PageRequest = { cursor?: string | undefined; limit: number };

/** Sorts by a day or moment instead of by when a row was made: the column, and its value in a row as ISO text. */
export type Newest<Row> = { column: AnyPgColumn; of: (row: Row) => string };

/**
 * One page of a tenant's rows, newest first, by key and not by offset: rows that come or go meanwhile cause neither a
 * loss nor a repeat among the others. Ids sort by the time they were made.
 * @param where conditions; absent ones are passed over
 * @throws LinchpinError `invalid_request` for a cursor that is not of this list
 */
export const readPage = async <Table extends TenantTable>(
  tx: Tx,
  table: Table,
  tenantId: string,
  page: PageRequest,
  where: readonly (SQL | undefined)[] = [],
  newest?: Newest<InferSelectModel<Table>>,
): Promise<{ rows: InferSelectModel<Table>[]; nextCursor: string | null }> => {
  const found = (await tx
    .select()
    .from(table as PgTable)
    .where(
      and(eq(table.tenantId, tenantId), ...where, page.cursor ? after(table, page.cursor, newest?.column) : undefined),
    )
    .orderBy(...(newest ? [desc(newest.column)] : []), desc(table.id))
    .limit(page.limit + 1)) as InferSelectModel<Table>[];
  const rows = found.slice(0, page.limit);
  const last = found.length > page.limit ? rows.at(-1) : undefined;
  if (!last) return { rows, nextCursor: null };
  const id = (last as { id: string }).id;
  return { rows, nextCursor: encodeCursor(newest ? [newest.of(last), id] : [id]) };
};

const after = (table: TenantTable, cursor: string, column: AnyPgColumn | undefined): SQL => {
  const key = decodeCursor(cursor, column ? 2 : 1).map(String);
  const [first = '', id = ''] = key;
  if (key.some((part) => part.includes('\0'))) throw badCursor();
  if (!column) return sql`${table.id} < ${first}`;
  if (!isIso(first)) throw badCursor();
  return sql`(${column}, ${table.id}) < (${first}::${sql.raw(column.getSQLType())}, ${id})`;
};

/** A day or moment that exists, as `toISOString` writes it. */
const isIso = (text: string): boolean => {
  const at = new Date(text);
  return !Number.isNaN(at.getTime()) && [at.toISOString(), at.toISOString().slice(0, 10)].includes(text);
};

/** True where a text column holds these words, width and case apart. No pattern language: `%` is a per cent sign. */
export const containsText = (column: AnyPgColumn | SQL, words: string): SQL =>
  sql`strpos(lower(normalize(${column}, nfkc)), lower(normalize(${words}::text, nfkc))) > 0`;
