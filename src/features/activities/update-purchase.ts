import type { Ctx } from '#src/context.ts';
import { changeRecord } from '#src/db/record.ts';
import { accountNames } from '#src/features/accounts/index.ts';
import { requireProduct } from '#src/features/opportunities/index.ts';
import type { Purchase, PurchaseChange } from './purchase-contract.ts';
import { toPurchase } from './purchase-domain.ts';
import { PURCHASE } from './purchase-store.ts';
import { requirePurchase } from './require-purchase.ts';

/** Changes a purchase. @throws LinchpinError `not_found`, `conflict` for a stale version or a taken product and month */
export const updatePurchase = (ctx: Ctx, id: string, input: PurchaseChange): Promise<Purchase> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { version, product: productText, month, ...fields } = input;
    const before = await requirePurchase(ctx, tx, id, 'change');
    if (input.productId) await requireProduct(ctx, tx, input.productId);
    const set = { ...fields, productText, month: month && `${month}-01` };
    const { row } = await changeRecord(tx, ctx, PURCHASE, before, { version, set });
    return toPurchase(row, await accountNames(ctx, tx, [row.accountId]));
  });
