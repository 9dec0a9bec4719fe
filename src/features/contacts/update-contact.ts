import type { Ctx } from '#src/context.ts';
import { changeRecord } from '#src/db/record.ts';
import { refreshOpenOpportunities } from '#src/features/accounts/index.ts';
import { nameKey } from '#src/kernel/name-key.ts';
import { checkReporting } from './check-reporting.ts';
import { contactView } from './contact-view.ts';
import type { Contact, ContactChange } from './contract.ts';
import { changesRoles, noticedChanges } from './domain.ts';
import { checkPersonal } from './personal-details.ts';
import { requireWholeContact } from './require-contact.ts';
import { CONTACT, noteChanges } from './store.ts';

/**
 * Changes a contact, and keeps the history of what a seller should notice (SIG-change). Another role, or leaving, refreshes the
 * recommendations of the account's open opportunities (REC-1).
 * @throws LinchpinError `not_found`, `conflict` for a stale version, `forbidden` and `invalid_request` by PROFILE-3
 */
export const updateContact = (ctx: Ctx, id: string, input: ContactChange): Promise<Contact> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { version, ...fields } = input;
    const before = await requireWholeContact(ctx, tx, id, 'change');
    await checkReporting(ctx, tx, before.accountId, fields.reportsToId, id);
    await checkPersonal(ctx, tx, before.accountId, fields.personal);
    const { row, changed } = await changeRecord(tx, ctx, CONTACT, before, {
      version,
      set: { ...fields, ...(fields.name ? { nameKey: nameKey(fields.name) } : {}) },
    });
    await noteChanges(tx, ctx, row, noticedChanges(before, row));
    if (changesRoles(changed)) await refreshOpenOpportunities(ctx, tx, row.accountId);
    return (await contactView(ctx, tx, [row]))(row);
  });
