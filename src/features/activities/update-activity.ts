import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { changeRecord } from '#src/db/record.ts';
import { raiseNeedsByConfirmation } from '#src/features/needs/index.ts';
import { activityView } from './activity-view.ts';
import { checkReferences } from './check-references.ts';
import type { Activity, ActivityChange } from './contract.ts';
import type { ActivityRow } from './domain.ts';
import { requireActivity } from './require-activity.ts';
import { requireSummary } from './require-summary.ts';
import { ACTIVITY, replaceParticipants } from './store.ts';

/**
 * Changes an activity, or moves its summary on (PROFILE-4). One that becomes confirmed raises the needs it speaks of (NEED-6).
 * @throws LinchpinError `not_found`, `conflict` for a stale version, `unprocessable` by PROFILE-4
 */
export const updateActivity = (ctx: Ctx, id: string, input: ActivityChange): Promise<Activity> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const before = await requireActivity(ctx, tx, id, 'change');
    const row = await updateActivityIn(ctx, tx, before, input);
    const newlyConfirmed = before.summaryStatus !== 'confirmed' || before.summary !== row.summary;
    if (row.summaryStatus === 'confirmed' && newlyConfirmed)
      await raiseNeedsByConfirmation(ctx, tx, { activityId: id });
    return (await activityView(ctx, tx, [row]))(row);
  });

/** The same inside a transaction, on a row that the caller holds. */
export const updateActivityIn = async (
  ctx: Ctx,
  tx: Tx,
  before: ActivityRow,
  input: ActivityChange,
): Promise<ActivityRow> => {
  const { version, contactIds, ...fields } = input;
  await checkReferences(ctx, tx, before.accountId, input);
  const summary = requireSummary(before, fields, ctx.now());
  const { row } = await changeRecord(tx, ctx, ACTIVITY, before, { version, set: { ...fields, ...summary } });
  if (contactIds) await replaceParticipants(tx, ctx.actor.tenantId, before.id, contactIds);
  return row;
};
