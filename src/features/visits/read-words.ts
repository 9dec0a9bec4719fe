import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import type { PrivateWords } from './domain-private.ts';
import { selectOtherNames, selectPersonalValues, selectRivalsNamed } from './store.ts';

/** What of the record a text for this account's people must not hold (GUARD-3, GUARD-4). */
export const readPrivateWords = async (
  ctx: Ctx,
  tx: Tx,
  account: { id: string; name: string; parent: string | null },
  text: string,
): Promise<PrivateWords> => {
  const { tenantId } = ctx.actor;
  return {
    personal: await selectPersonalValues(tx, tenantId, account.id),
    otherCustomers: (await selectOtherNames(tx, tenantId, account.id, text)).filter(
      (name) => !account.name.includes(name) && account.parent !== name,
    ),
    competitors: await selectRivalsNamed(tx, tenantId, text),
  };
};
