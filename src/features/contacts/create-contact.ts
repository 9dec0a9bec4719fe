import type { Ctx } from '#src/context.ts';
import { addRecord } from '#src/db/record.ts';
import { refreshOpenOpportunities, requireAccount } from '#src/features/accounts/index.ts';
import { nameKey } from '#src/kernel/name-key.ts';
import { checkReporting } from './check-reporting.ts';
import { contactView } from './contact-view.ts';
import type { Contact, NewContact } from './contract.ts';
import { checkPersonal } from './personal-details.ts';
import { CONTACT } from './store.ts';

/**
 * Adds a contact to an account. One with a role refreshes the recommendations of the account's open opportunities (REC-1).
 * @throws LinchpinError `not_found` for the account or superior, `forbidden` and `invalid_request` by PROFILE-3, `conflict`
 */
export const createContact = (ctx: Ctx, input: NewContact): Promise<Contact> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { accountId } = input;
    await requireAccount(ctx, tx, accountId);
    await checkReporting(ctx, tx, accountId, input.reportsToId);
    await checkPersonal(ctx, tx, accountId, input.personal);
    const row = await addRecord(tx, ctx, CONTACT, { ...input, nameKey: nameKey(input.name) });
    if (row.roles.length > 0) await refreshOpenOpportunities(ctx, tx, accountId);
    return (await contactView(ctx, tx, [row]))(row);
  });
