import type { Ctx } from '#src/context.ts';
import type { PageOf } from '#src/kernel/wire.ts';
import { contactView } from './contact-view.ts';
import type { Contact, ContactFilter } from './contract.ts';
import { selectContacts } from './store.ts';

/** One page of the contacts at accounts the asker sees, newest first. */
export const listContacts = (ctx: Ctx, filter: ContactFilter): Promise<PageOf<Contact>> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { rows, nextCursor } = await selectContacts(tx, ctx, filter);
    return { items: rows.map(await contactView(ctx, tx, rows)), nextCursor };
  });
