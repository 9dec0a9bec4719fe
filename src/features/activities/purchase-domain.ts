import type { purchases } from '#src/db/tables/index.ts';
import type { Named } from '#src/kernel/wire.ts';
import type { Purchase } from './purchase-contract.ts';

export type PurchaseRow = typeof purchases.$inferSelect;

/** The purchase as it goes over the wire. */
export const toPurchase = (row: PurchaseRow, accounts: ReadonlyMap<string, Named>): Purchase => {
  const { tenantId: _tenant, importId: _import, productText: product, month, createdAt, updatedAt, ...fields } = row;
  return {
    ...fields,
    product,
    month: month.slice(0, 7),
    account: accounts.get(row.accountId) ?? null,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
};
