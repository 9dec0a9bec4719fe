import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { readPage } from '#src/db/page.ts';
import type { RecordKind } from '#src/db/record.ts';
import { needHierarchies, needs } from '#src/db/tables/index.ts';
import type { NeedFilter } from './contract.ts';

export const NEED: RecordKind<typeof needs> = { table: needs, prefix: 'need', entityType: 'need' };

/** One page of an opportunity's needs, newest first. */
export const selectNeedPage = (tx: Tx, tenantId: string, filter: NeedFilter) =>
  readPage(tx, needs, tenantId, filter, [eq(needs.opportunityId, filter.opportunityId)]);

/** Keeps a drafted hierarchy. */
export const insertHierarchy = async (tx: Tx, row: typeof needHierarchies.$inferInsert): Promise<void> => {
  await tx.insert(needHierarchies).values(row);
};

/** Hangs the needs under one need on another, or on none. */
export const moveChildren = async (
  tx: Tx,
  tenantId: string,
  move: { from: string; to: string | null; at: Date },
): Promise<void> => {
  await tx
    .update(needs)
    .set({ parentId: move.to, version: sql`${needs.version} + 1`, updatedAt: move.at })
    .where(and(eq(needs.tenantId, tenantId), eq(needs.parentId, move.from)));
};
