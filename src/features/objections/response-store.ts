import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { readPage } from '#src/db/page.ts';
import { objectionResponses } from '#src/db/tables/index.ts';
import type { ResponseFilter } from './response-contract.ts';

export type ResponseRow = typeof objectionResponses.$inferSelect;

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

/** Notes since when the objection is answered; null: it is open. */
export const updateSettledAt = async (tx: Tx, tenantId: string, id: string, settledAt: Date | null): Promise<void> => {
  await tx
    .update(objectionResponses)
    .set({ settledAt })
    .where(and(eq(objectionResponses.tenantId, tenantId), eq(objectionResponses.id, id)));
};
