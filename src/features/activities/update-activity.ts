import type { Ctx } from '#src/context.ts';
import { changeRecord } from '#src/db/record.ts';
import { activityView } from './activity-view.ts';
import { checkReferences } from './check-references.ts';
import type { Activity, ActivityChange } from './contract.ts';
import { requireActivity } from './require-activity.ts';
import { requireSummary } from './require-summary.ts';
import { ACTIVITY, replaceParticipants } from './store.ts';

/**
 * Changes an activity, or moves its summary on (PROFILE-4).
 * @throws LinchpinError `not_found`, `conflict` for a stale version, `unprocessable` by PROFILE-4
 */
export const updateActivity = (ctx: Ctx, id: string, input: ActivityChange): Promise<Activity> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { version, contactIds, ...fields } = input;
    const before = await requireActivity(ctx, tx, id, 'change');
    await checkReferences(ctx, tx, before.accountId, input);
    const summary = requireSummary(before, fields, ctx.now());
    const { row } = await changeRecord(tx, ctx, ACTIVITY, before, { version, set: { ...fields, ...summary } });
    if (contactIds) await replaceParticipants(tx, ctx.actor.tenantId, id, contactIds);
    return (await activityView(ctx, tx, [row]))(row);
  });
