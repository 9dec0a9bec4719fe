import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import type { Named } from '#src/kernel/wire.ts';
import { selectAccountNames } from './store.ts';

/** Accounts by id, for showing a name beside an id. The caller has made sure that the asker may see them. */
export const accountNames = async (ctx: Ctx, tx: Tx, ids: Iterable<string | null>): Promise<Map<string, Named>> => {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  const found = wanted.length > 0 ? await selectAccountNames(tx, ctx.actor.tenantId, wanted) : [];
  return new Map(found.map((account) => [account.id, account]));
};
