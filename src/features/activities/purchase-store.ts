import { eq, gte, lte } from 'drizzle-orm';
import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { containsText, readPage } from '#src/db/page.ts';
import type { RecordKind } from '#src/db/record.ts';
import { purchases } from '#src/db/tables/index.ts';
import { visibleAccounts } from '#src/features/accounts/index.ts';
import type { PurchaseFilter } from './purchase-contract.ts';

export const PURCHASE: RecordKind<typeof purchases> = { table: purchases, prefix: 'pur', entityType: 'purchase' };

/** One page of the purchases of accounts the asker sees, latest month first. */
export const selectPurchases = (tx: Tx, ctx: Ctx, filter: PurchaseFilter) => {
  const t = purchases;
  return readPage(
    tx,
    t,
    ctx.actor.tenantId,
    filter,
    [
      visibleAccounts(ctx, t.accountId),
      filter.q ? containsText(t.productText, filter.q) : undefined,
      filter.accountId ? eq(t.accountId, filter.accountId) : undefined,
      filter.productId ? eq(t.productId, filter.productId) : undefined,
      filter.from ? gte(t.month, `${filter.from}-01`) : undefined,
      filter.to ? lte(t.month, `${filter.to}-01`) : undefined,
    ],
    { column: t.month, of: (row) => row.month },
  );
};
