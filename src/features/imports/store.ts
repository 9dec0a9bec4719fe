import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { type PageRequest, readPage } from '#src/db/page.ts';
import { importChanges, imports, opportunities, opportunityChanges } from '#src/db/tables/index.ts';
import type { Stage } from '#src/playbook/words.ts';
import type { RecordWrite } from './domain.ts';
import { chunked, insertRows, isOneOf } from './record-store.ts';

export type ImportRow = typeof imports.$inferSelect;

/** One import of a tenant at a time: two of the same file would otherwise both make its records. */
export const lockImports = async (tx: Tx, tenantId: string): Promise<void> => {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`imports:${tenantId}`}::text, 0))`);
};

/**
 * Lets other requests of this process have their turn between slices of long work inside a transaction, where nothing but SQL
 * may be awaited.
 */
export const giveWay = async (tx: Tx): Promise<void> => {
  await tx.execute(sql`select 1`);
};

export const insertImport = async (tx: Tx, row: typeof imports.$inferInsert): Promise<void> => {
  await tx.insert(imports).values(row);
};

/** Keeps what an import did to each record, for its undoing. */
export const insertImportChanges = async (
  tx: Tx,
  tenantId: string,
  importId: string,
  writes: readonly RecordWrite[],
): Promise<void> => {
  const rows = writes.map(({ before, after }, ordinal) => ({
    tenantId,
    importId,
    entityId: after.id,
    ordinal,
    before,
    versionAfter: after.version,
  }));
  await insertRows(tx, importChanges, rows);
};

/** Adds lines to the history of opportunities. */
export const insertHistory = (tx: Tx, lines: readonly (typeof opportunityChanges.$inferInsert)[]): Promise<void> =>
  insertRows(tx, opportunityChanges, lines);

/** The deals of these accounts in these stages, the most recently opened first. */
export const selectDeals = async (
  tx: Tx,
  tenantId: string,
  accountIds: readonly string[],
  stages: readonly Stage[],
  limit: number,
): Promise<{ id: string; openedAt: string | null }[]> => {
  const found: { id: string; openedAt: string | null }[] = [];
  for (const chunk of chunked(accountIds))
    found.push(
      ...(await tx
        .select({ id: opportunities.id, openedAt: opportunities.openedAt })
        .from(opportunities)
        .where(
          and(
            eq(opportunities.tenantId, tenantId),
            isOneOf(opportunities.accountId, chunk),
            inArray(opportunities.stage, [...stages]),
          ),
        )
        .orderBy(sql`${opportunities.openedAt} desc nulls last`, desc(opportunities.id))
        .limit(limit)),
    );
  return found;
};

/** One page of the workspace's imports, newest first. */
export const selectImports = (tx: Tx, tenantId: string, page: PageRequest) => readPage(tx, imports, tenantId, page);

/** One import; null when there is none. `lock` holds it until the transaction ends. */
export const selectImport = async (tx: Tx, tenantId: string, id: string, lock = false): Promise<ImportRow | null> => {
  if (id.includes('\0')) return null;
  const query = tx
    .select()
    .from(imports)
    .where(and(eq(imports.tenantId, tenantId), eq(imports.id, id)));
  const [row] = await (lock ? query.for('update') : query);
  return row ?? null;
};

export const markUndone = async (tx: Tx, tenantId: string, id: string, at: Date): Promise<void> => {
  await tx
    .update(imports)
    .set({ undoneAt: at })
    .where(and(eq(imports.tenantId, tenantId), eq(imports.id, id)));
};
