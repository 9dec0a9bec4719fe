import type { Ctx } from '#src/context.ts';
import { audit } from '#src/db/audit.ts';
import { fail } from '#src/kernel/errors.ts';
import { newId } from '#src/kernel/ids.ts';
import { addDays, isoDay } from '#src/playbook/time.ts';
import type { Fact, NewFact } from './fact-contract.ts';
import { dimensionNumber, fieldName, toFact } from './fact-domain.ts';
import { insertFact, selectCurrentFactIds } from './fact-store.ts';
import { requireAccount } from './require-account.ts';

/**
 * Records a dated fact of the eight-dimension profile (PROFILE-2). A newer fact of a field supersedes the older, which stays:
 * movement is read from both (PROFILE-5).
 * @throws LinchpinError `not_found` for the account, `invalid_request` for a date to come
 */
export const recordFact = (ctx: Ctx, accountId: string, input: NewFact): Promise<Fact> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { tenantId, userId } = ctx.actor;
    const asOf = input.asOf ?? isoDay(ctx.now());
    // One day of grace: in the east it is tomorrow already.
    if (asOf > isoDay(addDays(ctx.now(), 1))) throw dateToCome();
    await requireAccount(ctx, tx, accountId);
    const dimension = dimensionNumber(input.dimension);
    const row = await insertFact(tx, {
      ...input,
      tenantId,
      id: newId('fact'),
      accountId,
      dimension,
      field: fieldName(dimension, input.field),
      asOf,
      recordedBy: userId,
      createdAt: ctx.now(),
    });
    await audit(tx, ctx, { action: 'create', entityType: 'fact', entityId: row.id, details: { accountId } });
    const current = await selectCurrentFactIds(tx, tenantId, accountId);
    return toFact(row, current.has(row.id), ctx.language);
  });

const dateToCome = () =>
  fail(
    'invalid_request',
    {
      zh: '事实的日期在将来，没有写入任何内容。请填写了解到这一事实时的日期。',
      en: 'The fact is dated in the future; nothing was written. Give the day on which it held.',
    },
    { errors: [{ pointer: '/asOf', code: 'in_future', message: { zh: '日期在将来', en: 'lies in the future' } }] },
  );
