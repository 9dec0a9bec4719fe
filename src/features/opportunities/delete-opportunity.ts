import type { Ctx } from '#src/context.ts';
import { removeRecord } from '#src/db/record.ts';
import { requireOpportunity } from './require-opportunity.ts';
import { OPPORTUNITY } from './store.ts';

/** Deletes an opportunity with its needs, competitors and history. @throws LinchpinError `not_found` */
export const deleteOpportunity = (ctx: Ctx, id: string): Promise<void> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    await requireOpportunity(ctx, tx, id, 'change');
    await removeRecord(tx, ctx, OPPORTUNITY, id);
  });
