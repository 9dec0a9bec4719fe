import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { withHealth } from '#src/features/freshness/index.ts';
import { requireOpportunity } from '#src/features/opportunities/index.ts';
import { fail } from '#src/kernel/errors.ts';
import type { ObjectionResponse } from './contract.ts';
import type { StoredResponse } from './response-contract.ts';
import { type ResponseRow, selectResponse } from './response-store.ts';

/** A stored reply to an objection with what has become stale in it since (PLAN-11). @throws LinchpinError `not_found` */
export const getResponse = (ctx: Ctx, id: string): Promise<StoredResponse> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { tenantId } = ctx.actor;
    const row = await selectResponse(tx, tenantId, id);
    if (!row) throw fail('not_found', { zh: '没有找到这份异议回应。', en: 'No such reply to an objection.' });
    await requireOpportunity(ctx, tx, row.opportunityId);
    return showResponse(tx, tenantId, row);
  });

/** A stored reply as it goes over the wire. */
export const showResponse = async (tx: Tx, tenantId: string, row: ResponseRow): Promise<StoredResponse> => ({
  ...(await withHealth(tx, tenantId, 'objection', row.body as unknown as ObjectionResponse)),
  settledAt: row.settledAt?.toISOString() ?? null,
});
