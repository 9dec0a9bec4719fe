import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { selectOwned } from './store.ts';

/** Which of these accounts the asker answers for: as their accountable owner, or as a manager over one. */
export const ownedAccounts = async (ctx: Ctx, tx: Tx, accountIds: readonly string[]): Promise<Set<string>> =>
  new Set(ctx.actor.userId && accountIds.length > 0 ? await selectOwned(tx, ctx, accountIds) : []);

/** Who owns what the asker adds without naming an owner: a seller or manager themselves, else nobody yet. */
export const defaultOwner = ({ actor }: Ctx): string | null =>
  actor.role === 'seller' || actor.role === 'manager' ? actor.userId : null;
