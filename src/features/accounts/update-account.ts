import type { Ctx } from '#src/context.ts';
import { changeRecord } from '#src/db/record.ts';
import { nameKey } from '#src/kernel/name-key.ts';
import type { Account, AccountChange } from './contract.ts';
import { refreshAllSoon, refreshOpenOpportunities } from './refresh-open-opportunities.ts';
import { refuseTierFaults } from './refuse-tier-faults.ts';
import { requireAccount } from './require-account.ts';
import { showAccount } from './show-account.ts';
import { ACCOUNT } from './store.ts';

/** Fields of an account that decide which documents fit its opportunities. */
const FIT_FIELDS: readonly string[] = ['industry', 'description', 'employees', 'name', 'rivals'];

/**
 * Changes an account. What decides which documents fit refreshes the recommendations of its open opportunities (REC-1); going to or
 * from the stop list, those of all: its story may no longer be told, or may be again (STAGE-7).
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
    if (changed.some((field) => FIT_FIELDS.includes(field))) await refreshOpenOpportunities(ctx, tx, id);
    if (changed.includes('status')) await refreshAllSoon(ctx, tx);
    return showAccount(ctx, tx, row);
  });
