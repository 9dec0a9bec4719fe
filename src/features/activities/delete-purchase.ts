import type { Ctx } from '#src/context.ts';
import { removeRecord } from '#src/db/record.ts';
import { PURCHASE } from './purchase-store.ts';
import { requirePurchase } from './require-purchase.ts';

/** Deletes a purchase. @throws LinchpinError `not_found` */
export const deletePurchase = (ctx: Ctx, id: string): Promise<void> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    await requirePurchase(ctx, tx, id, 'change');
    await removeRecord(tx, ctx, PURCHASE, id);
  });
