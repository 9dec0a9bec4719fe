import type { Ctx } from '#src/context.ts';
import type { Account } from './contract.ts';
import { requireAccount } from './require-account.ts';
import { showAccount } from './show-account.ts';

/** Reads one account. @throws LinchpinError `not_found` */
export const getAccount = (ctx: Ctx, id: string): Promise<Account> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => showAccount(ctx, tx, await requireAccount(ctx, tx, id)));
