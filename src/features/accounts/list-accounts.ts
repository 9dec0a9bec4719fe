import type { Ctx } from '#src/context.ts';
import type { PageOf } from '#src/kernel/wire.ts';
import type { Account, AccountFilter } from './contract.ts';
import { showAccounts } from './show-account.ts';
import { selectAccounts } from './store.ts';

/** One page of the accounts the asker sees, newest first. */
export const listAccounts = (ctx: Ctx, filter: AccountFilter): Promise<PageOf<Account>> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { rows, nextCursor } = await selectAccounts(tx, ctx, filter);
    return { items: await showAccounts(ctx, tx, rows), nextCursor };
  });
