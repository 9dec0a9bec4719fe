import { and, eq, getTableColumns, ne, type SQL, sql } from 'drizzle-orm';
import type { AnyPgColumn, PgTable } from 'drizzle-orm/pg-core';
import type { Tx } from '#src/db/database.ts';
import { rows } from '#src/db/rows.ts';
import {
  accountTeam,
  activities,
  activityContacts,
  apiKeys,
  contacts,
  importChanges,
  imports,
  lookalikeResults,
  needHierarchies,
  needs,
  objectionResponses,
  opportunities,
  opportunityCompetitors,
  plans,
  profileFacts,
  purchases,
  recommendationFeedback,
  users,
} from '#src/db/tables/index.ts';
import type { ImportKind } from './catalogue/field.ts';
import type { StoredRecord } from './record-shelf.ts';
import { chunked, isOneOf, TABLES } from './record-store.ts';
import type { TouchedRecord } from './undo-domain.ts';

/** Where other records hang on a record: it is not removed while any does. */
const HOLDERS: Readonly<Record<ImportKind, readonly AnyPgColumn[]>> = {
  accounts: [
    contacts.accountId,
    opportunities.accountId,
    activities.accountId,
    purchases.accountId,
    profileFacts.accountId,
    plans.accountId,
    accountTeam.accountId,
  ],
  contacts: [activityContacts.contactId, needs.contactId, opportunityCompetitors.supporterContactId],
  opportunities: [
    needs.opportunityId,
    opportunityCompetitors.opportunityId,
    needHierarchies.opportunityId,
    objectionResponses.opportunityId,
    activities.opportunityId,
    recommendationFeedback.opportunityId,
  ],
  activities: [],
  purchases: [],
  prospects: [lookalikeResults.prospectId],
  products: [opportunities.productId, purchases.productId],
  users: [opportunities.ownerId, activities.userId, apiKeys.userId, accountTeam.userId],
};

/** What points at a record of its own kind and is let go when that record is removed. */
const LOOSE: Partial<Record<ImportKind, AnyPgColumn>> = { contacts: contacts.reportsToId, users: users.managerId };

/** Everything an import touched, in its order; records that still are there are held until the transaction ends. */
export const selectTouched = async (
  tx: Tx,
  kind: ImportKind,
  tenantId: string,
  importId: string,
): Promise<TouchedRecord[]> => {
  const table = TABLES[kind];
  const t = importChanges;
  const mine = and(eq(t.tenantId, tenantId), eq(t.importId, importId));
  await tx.execute(
    sql`select 1 from ${table} where ${table.tenantId} = ${tenantId} and ${table.id} in (select ${t.entityId} from ${t} where ${mine}) for update`,
  );
  return tx
    .select({ id: t.entityId, before: t.before, versionAfter: t.versionAfter, versionNow: table.version })
    .from(t)
    .leftJoin(table as PgTable, and(eq(table.tenantId, tenantId), eq(table.id, t.entityId)))
    .where(mine)
    .orderBy(t.ordinal);
};

/** Which of these records others hang on. */
export const selectHeld = async (
  tx: Tx,
  kind: ImportKind,
  tenantId: string,
  ids: readonly string[],
): Promise<Set<string>> => {
  const held = new Set<string>();
  for (const column of HOLDERS[kind])
    for (const chunk of chunked(ids)) {
      const table = column.table as PgTable & { tenantId: AnyPgColumn };
      const found = await rows<{ id: string }>(
        tx,
        sql`select distinct ${column} as id from ${table} where ${table.tenantId} = ${tenantId} and ${isOneOf(column, chunk)}`,
      );
      for (const { id } of found) held.add(id);
    }
  return held;
};

/** Removes records; what of their own kind pointed at them points nowhere. */
export const deleteRecords = async (
  tx: Tx,
  kind: ImportKind,
  tenantId: string,
  ids: readonly string[],
): Promise<void> => {
  const table = TABLES[kind];
  const loose = LOOSE[kind];
  for (const chunk of chunked(ids)) {
    if (loose)
      await tx.execute(
        sql`update ${table} set ${sql.identifier(loose.name)} = null where ${table.tenantId} = ${tenantId} and ${isOneOf(loose, chunk)}`,
      );
    await tx.delete(table as PgTable).where(and(eq(table.tenantId, tenantId), isOneOf(table.id, chunk)));
  }
};

/** A record out of `before`: moments are Dates again. */
export const reviveRecord = (kind: ImportKind, before: Record<string, unknown>): StoredRecord => {
  const record: Record<string, unknown> = { ...before };
  for (const [name, column] of Object.entries(getTableColumns(TABLES[kind] as PgTable)))
    if (column.dataType === 'date' && typeof record[name] === 'string') record[name] = new Date(record[name]);
  return record as StoredRecord;
};

/**
 * Tells earlier imports that left a record at `from` that it now stands at `to` with the same contents, so that they can still
 * be undone.
 */
export const followVersions = async (
  tx: Tx,
  tenantId: string,
  undone: string,
  moves: readonly { id: string; from: number; to: number }[],
): Promise<void> => {
  const t = importChanges;
  for (const chunk of chunked(moves)) {
    const list: SQL = sql.join(
      chunk.map(({ id, from, to }) => sql`(${id}::text, ${from}::int, ${to}::int)`),
      sql`, `,
    );
    await tx.execute(
      sql`update ${t} set version_after = moved.now_at from (values ${list}) as moved(entity, was_at, now_at)
        where ${t.tenantId} = ${tenantId} and ${ne(t.importId, undone)} and ${t.entityId} = moved.entity and ${t.versionAfter} = moved.was_at
        and exists (select 1 from ${imports} where ${imports.tenantId} = ${tenantId} and ${imports.id} = ${t.importId} and ${imports.undoneAt} is null)`,
    );
  }
};
