import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { fail } from '#src/kernel/errors.ts';
import { unknownReference } from '#src/kernel/unknown-reference.ts';
import { makesRing } from './domain.ts';
import { selectReporting } from './store.ts';

/**
 * Checks whom a contact is to report to: somebody of the same account, and not in a ring.
 * @param contactId absent for a contact that is just being made
 * @throws LinchpinError `not_found` for nobody of the account, `invalid_request` for a ring
 */
export const checkReporting = async (
  ctx: Ctx,
  tx: Tx,
  accountId: string,
  bossId: string | null | undefined,
  contactId = '',
): Promise<void> => {
  if (!bossId) return;
  const people = await selectReporting(tx, ctx.actor.tenantId, accountId);
  const pointer = '/reportsToId';
  if (!people.some((person) => person.id === bossId))
    throw unknownReference(pointer, { zh: '上级联系人', en: 'superior at the account' });
  if (makesRing(people, contactId, bossId))
    throw fail(
      'invalid_request',
      {
        zh: '这样会形成循环汇报，没有写入任何内容。请核对上下级关系。',
        en: 'People would report to one another in a ring; nothing was written. Check who reports to whom.',
      },
      { errors: [{ pointer, code: 'ring', message: { zh: '循环汇报', en: 'reports in a ring' } }] },
    );
};
