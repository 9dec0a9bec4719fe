import type { Ctx } from '#src/context.ts';
import { contactView } from './contact-view.ts';
import type { Contact } from './contract.ts';
import { requireWholeContact } from './require-contact.ts';

/** Reads one contact. @throws LinchpinError `not_found` */
export const getContact = (ctx: Ctx, id: string): Promise<Contact> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const row = await requireWholeContact(ctx, tx, id);
    return (await contactView(ctx, tx, [row]))(row);
  });
