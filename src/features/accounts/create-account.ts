import type { Ctx } from '#src/context.ts';
import { addRecord } from '#src/db/record.ts';
import { requirePeople } from '#src/features/workspaces/index.ts';
import { nameKey } from '#src/kernel/name-key.ts';
import type { Account, NewAccount } from './contract.ts';
import { defaultOwner } from './owned-accounts.ts';
import { refuseTierFaults } from './refuse-tier-faults.ts';
import { showAccount } from './show-account.ts';
import { ACCOUNT, replaceTeam } from './store.ts';

/**
 * Adds an account. A seller or manager who names no owner owns it; otherwise it goes to the common pool.
 * @throws LinchpinError `conflict` for a taken external id, `not_found` for an unknown owner, `invalid_request` by KEY-1 and TIER-1
 */
export const createAccount = (ctx: Ctx, input: NewAccount): Promise<Account> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { ownerId = defaultOwner(ctx), ...fields } = input;
    if (ownerId) await requirePeople(ctx, tx, [ownerId], '/ownerId');
    const row = await addRecord(tx, ctx, ACCOUNT, { ...fields, nameKey: nameKey(input.name) });
    refuseTierFaults(row, input);
    if (ownerId) await replaceTeam(tx, ctx.actor.tenantId, row.id, [{ userId: ownerId, part: 'accountable' }]);
    return showAccount(ctx, tx, row);
  });
