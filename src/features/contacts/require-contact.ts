import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { recordFor } from '#src/db/record.ts';
import { contacts } from '#src/db/tables/index.ts';
import { visibleAccounts } from '#src/features/accounts/index.ts';
import type { OpenContact } from './domain.ts';
import { CONTACT } from './store.ts';

/** The whole contact with this id, for this slice alone, if the asker may see its account. @throws LinchpinError `not_found` */
export const requireWholeContact = recordFor(CONTACT, { zh: '位联系人', en: 'contact' }, (ctx: Ctx) =>
  visibleAccounts(ctx, contacts.accountId),
);

/**
 * The contact with this id without personal details (PROFILE-3), if the asker may see its account.
 * @throws LinchpinError `not_found` when there is none, it is another tenant's, or its account is not theirs to see
 */
export const requireContact = async (ctx: Ctx, tx: Tx, id: string): Promise<OpenContact> => {
  const { personal: _personal, ...open } = await requireWholeContact(ctx, tx, id);
  return open;
};
