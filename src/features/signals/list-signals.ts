import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { requireAccount } from '#src/features/accounts/index.ts';
import type { PageOf } from '#src/kernel/wire.ts';
import type { SignalFilter, SignalView } from './contract.ts';
import { showSignals } from './signal-view.ts';
import { selectAllOf, selectSignals } from './store.ts';

/** One page of the signals that stand at accounts the asker sees, last fired first. Reading marks nothing as seen. */
export const listSignals = (ctx: Ctx, filter: SignalFilter): Promise<PageOf<SignalView>> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { rows, nextCursor } = await selectSignals(tx, ctx, filter);
    return { items: await showSignals(ctx, tx, rows), nextCursor };
  });

/**
 * The same of one account, with the movements of its industry, which name no other customer (SIG-market).
 * @throws LinchpinError `not_found` when the account is not theirs to see
 */
export const listAccountSignals = (ctx: Ctx, accountId: string, filter: SignalFilter): Promise<PageOf<SignalView>> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const account = await requireAccount(ctx, tx, accountId);
    const { rows, nextCursor } = await selectSignals(tx, ctx, filter, account);
    return { items: await showSignals(ctx, tx, rows), nextCursor };
  });

/** Every signal that stands at an account, the worst first, for callers that have made sure of the account. */
export const signalsOf = async (ctx: Ctx, tx: Tx, accountId: string): Promise<SignalView[]> =>
  showSignals(ctx, tx, await selectAllOf(tx, ctx.actor.tenantId, accountId));
