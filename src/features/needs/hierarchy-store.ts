import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { readPage } from '#src/db/page.ts';
import { needHierarchies } from '#src/db/tables/index.ts';
import type { HierarchyFilter } from './hierarchy-contract.ts';

/** One stored need hierarchy; null when there is none. */
export const selectHierarchy = async (tx: Tx, tenantId: string, id: string) => {
  if (id.includes('\0')) return null;
  const [row] = await selectHierarchies(tx, tenantId, [id]);
  return row ?? null;
};

export const selectHierarchies = (tx: Tx, tenantId: string, ids: readonly string[]) =>
  tx
    .select()
    .from(needHierarchies)
    .where(and(eq(needHierarchies.tenantId, tenantId), inArray(needHierarchies.id, [...ids])));

/** One page of an opportunity's, newest first. */
export const selectHierarchyPage = (tx: Tx, tenantId: string, filter: HierarchyFilter) =>
  readPage(tx, needHierarchies, tenantId, filter, [eq(needHierarchies.opportunityId, filter.opportunityId)]);
