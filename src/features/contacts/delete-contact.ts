import type { Ctx } from '#src/context.ts';
import { removeRecord } from '#src/db/record.ts';
import { refreshOpenOpportunities } from '#src/features/accounts/index.ts';
import { requireWholeContact } from './require-contact.ts';
import { CONTACT, releaseContact } from './store.ts';

/** Deletes a contact; needs, subordinates and competitors' supporters that named them no longer do. @throws LinchpinError `not_found` */
export const deleteContact = (ctx: Ctx, id: string): Promise<void> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const row = await requireWholeContact(ctx, tx, id, 'change');
    await releaseContact(tx, ctx.actor.tenantId, id, ctx.now());
    await removeRecord(tx, ctx, CONTACT, id);
    if (row.roles.length > 0) await refreshOpenOpportunities(ctx, tx, row.accountId);
  });
