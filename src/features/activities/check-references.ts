import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { requireOpportunity } from '#src/features/opportunities/index.ts';
import { requirePeople } from '#src/features/workspaces/index.ts';
import { unknownReference } from '#src/kernel/unknown-reference.ts';
import type { ActivityChange } from './contract.ts';
import { selectContactIds } from './store.ts';

/** Makes sure that the person is ours, and the opportunity and contacts are of the account. @throws LinchpinError `not_found` */
export const checkReferences = async (
  ctx: Ctx,
  tx: Tx,
  accountId: string,
  input: Pick<ActivityChange, 'opportunityId' | 'userId' | 'contactIds'>,
): Promise<void> => {
  const { opportunityId, userId, contactIds = [] } = input;
  if (userId) await requirePeople(ctx, tx, [userId], '/userId');
  if (opportunityId && (await requireOpportunity(ctx, tx, opportunityId)).accountId !== accountId)
    throw unknownReference('/opportunityId', { zh: '本客户商机', en: 'opportunity of the account' });
  if (contactIds.length === 0) return;
  const known = await selectContactIds(tx, ctx.actor.tenantId, accountId, contactIds);
  const stranger = contactIds.findIndex((id) => !known.has(id));
  if (stranger >= 0)
    throw unknownReference(`/contactIds/${stranger}`, { zh: '本客户联系人', en: 'contact of the account' });
};
