import type { Ctx } from '#src/context.ts';
import { accountNames } from '#src/features/accounts/index.ts';
import type { PageOf } from '#src/kernel/wire.ts';
import type { Purchase, PurchaseFilter } from './purchase-contract.ts';
import { toPurchase } from './purchase-domain.ts';
import { selectPurchases } from './purchase-store.ts';

/** One page of the purchases of accounts the asker sees, latest month first. */
export const listPurchases = (ctx: Ctx, filter: PurchaseFilter): Promise<PageOf<Purchase>> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { rows, nextCursor } = await selectPurchases(tx, ctx, filter);
    const accounts = await accountNames(
      ctx,
      tx,
      rows.map((row) => row.accountId),
    );
    return { items: rows.map((row) => toPurchase(row, accounts)), nextCursor };
  });
