import type { Ctx } from '#src/context.ts';
import { recordFor } from '#src/db/record.ts';
import { purchases } from '#src/db/tables/index.ts';
import { visibleAccounts } from '#src/features/accounts/index.ts';
import { PURCHASE } from './purchase-store.ts';

/** The purchase with this id, if the asker may see its account. @throws LinchpinError `not_found` */
export const requirePurchase = recordFor(PURCHASE, { zh: '条采购记录', en: 'purchase' }, (ctx: Ctx) =>
  visibleAccounts(ctx, purchases.accountId),
);
