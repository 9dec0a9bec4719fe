import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { requireContact } from '#src/features/contacts/index.ts';
import type { OpportunityRow } from '#src/features/opportunities/index.ts';
import { fail } from '#src/kernel/errors.ts';
import { requireNeed } from './require-need.ts';

/**
 * A need's person works at the opportunity's account, and its parent is a need of the same opportunity (NEED-1).
 * The opportunity's row is held by the caller, so that two changes at once cannot close a loop.
 * @throws LinchpinError `invalid_request`, `not_found`
 */
export const checkReferences = async (
  ctx: Ctx,
  tx: Tx,
  opportunity: OpportunityRow,
  need: { id?: string; contactId?: string | null | undefined; parentId?: string | null | undefined },
): Promise<void> => {
  if (need.contactId && (await requireContact(ctx, tx, need.contactId)).accountId !== opportunity.accountId)
    throw fail('invalid_request', {
      zh: '这位联系人不属于该商机的客户，没有写入。',
      en: 'The contact is not of the opportunity’s account; nothing was written.',
    });
  const seen = new Set<string | undefined>([need.id]);
  for (let at = need.parentId; at; ) {
    const parent = await requireNeed(ctx, tx, at);
    if (parent.opportunityId !== opportunity.id || seen.has(parent.id))
      throw fail('invalid_request', {
        zh: '上级需求必须是同一商机的另一条需求，且不能成环，没有写入。',
        en: 'The parent must be another need of the same opportunity, without a loop; nothing was written.',
      });
    seen.add(parent.id);
    at = parent.parentId;
  }
};
