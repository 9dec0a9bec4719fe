import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { readPage } from '#src/db/page.ts';
import { objectionResponses } from '#src/db/tables/index.ts';
import type { ResponseFilter } from './response-contract.ts';

/** One stored reply to an objection; null when there is none. */
export const selectResponse = async (tx: Tx, tenantId: string, id: string) => {
  if (id.includes('\0')) return null;
  const [row] = await selectResponses(tx, tenantId, [id]);
  return row ?? null;
};

export const selectResponses = (tx: Tx, tenantId: string, ids: readonly string[]) =>
  tx
    .select()
    .from(objectionResponses)
    .where(and(eq(objectionResponses.tenantId, tenantId), inArray(objectionResponses.id, [...ids])));

/** One page of an opportunity's, newest first. */
export const selectResponsePage = (tx: Tx, tenantId: string, filter: ResponseFilter) =>
  readPage(tx, objectionResponses, tenantId, filter, [eq(objectionResponses.opportunityId, filter.opportunityId)]);
