import type { Ctx } from '#src/context.ts';
import { changeRecord } from '#src/db/record.ts';
import { nameKey } from '#src/kernel/name-key.ts';
import type { Account, AccountChange } from './contract.ts';
import { refreshOpenOpportunities } from './refresh-open-opportunities.ts';
import { refuseTierFaults } from './refuse-tier-faults.ts';
import { requireAccount } from './require-account.ts';
import { showAccount } from './show-account.ts';
import { ACCOUNT } from './store.ts';

/**
 * Changes an account. Another industry refreshes the recommendations of its open opportunities (REC-1).
 * @throws LinchpinError `not_found`, `conflict` for a stale version, `invalid_request` by KEY-1 and TIER-1
 */
export const updateAccount = (ctx: Ctx, id: string, input: AccountChange): Promise<Account> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { version, ...fields } = input;
    const before = await requireAccount(ctx, tx, id, 'change');
    const { row, changed } = await changeRecord(tx, ctx, ACCOUNT, before, {
      version,
      set: { ...fields, ...(fields.name ? { nameKey: nameKey(fields.name) } : {}) },
    });
    refuseTierFaults(row, fields);
    if (changed.includes('industry')) await refreshOpenOpportunities(ctx, tx, id);
    return showAccount(ctx, tx, row);
  });
