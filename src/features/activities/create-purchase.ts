import type { Ctx } from '#src/context.ts';
import { addRecord } from '#src/db/record.ts';
import { accountNames, requireAccount } from '#src/features/accounts/index.ts';
import { requireProduct } from '#src/features/opportunities/index.ts';
import type { NewPurchase, Purchase } from './purchase-contract.ts';
import { toPurchase } from './purchase-domain.ts';
import { PURCHASE } from './purchase-store.ts';

/**
 * Adds what an account bought of one product in one month.
 * @throws LinchpinError `not_found` for the account or product, `conflict` when that product and month are there already
 */
export const createPurchase = (ctx: Ctx, input: NewPurchase): Promise<Purchase> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { product, month, ...fields } = input;
    await requireAccount(ctx, tx, input.accountId);
    const known = input.productId ? await requireProduct(ctx, tx, input.productId) : null;
    const row = await addRecord(tx, ctx, PURCHASE, {
      ...fields,
      productText: product ?? known?.name ?? '',
      month: `${month}-01`,
    });
    return toPurchase(row, await accountNames(ctx, tx, [row.accountId]));
  });
