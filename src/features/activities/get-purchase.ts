import type { Ctx } from '#src/context.ts';
import { accountNames } from '#src/features/accounts/index.ts';
import type { Purchase } from './purchase-contract.ts';
import { toPurchase } from './purchase-domain.ts';
import { requirePurchase } from './require-purchase.ts';

/** Reads one purchase. @throws LinchpinError `not_found` */
export const getPurchase = (ctx: Ctx, id: string): Promise<Purchase> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const row = await requirePurchase(ctx, tx, id);
    return toPurchase(row, await accountNames(ctx, tx, [row.accountId]));
  });
