import type { Ctx } from '#src/context.ts';
import { removeRecord } from '#src/db/record.ts';
import { requireAccount } from './require-account.ts';
import { ACCOUNT } from './store.ts';

/** Deletes an account with everything that hangs on it: contacts, opportunities, activities, purchases. @throws LinchpinError `not_found` */
export const deleteAccount = (ctx: Ctx, id: string): Promise<void> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    await requireAccount(ctx, tx, id, 'change');
    await removeRecord(tx, ctx, ACCOUNT, id);
  });
