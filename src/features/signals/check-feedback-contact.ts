import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { requireContact } from '#src/features/contacts/index.ts';
import { fail } from '#src/kernel/errors.ts';

/** Makes sure that who is named works at the account. @throws LinchpinError `not_found` */
export const checkFeedbackContact = async (
  ctx: Ctx,
  tx: Tx,
  accountId: string,
  contactId: string | null | undefined,
): Promise<void> => {
  if (!contactId) return;
  const contact = await requireContact(ctx, tx, contactId);
  if (contact.accountId !== accountId)
    throw fail('not_found', {
      zh: '这位联系人不在该客户名下，没有写入。',
      en: 'This contact is not at the account; nothing was written.',
    });
};
