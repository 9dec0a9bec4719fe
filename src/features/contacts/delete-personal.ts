import type { Ctx } from '#src/context.ts';
import { changeRecord } from '#src/db/record.ts';
import { requirePersonal } from './personal-details.ts';
import { requireWholeContact } from './require-contact.ts';
import { CONTACT } from './store.ts';

/** Deletes everything personal about a contact (PROFILE-3); the rest of the card stays. @throws LinchpinError `not_found`, `forbidden` */
export const deletePersonal = (ctx: Ctx, id: string): Promise<void> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const row = await requireWholeContact(ctx, tx, id, 'change');
    await requirePersonal(ctx, tx, row.accountId);
    await changeRecord(tx, ctx, CONTACT, row, { set: { personal: null } });
  });
