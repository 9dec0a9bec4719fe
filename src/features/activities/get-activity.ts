import type { Ctx } from '#src/context.ts';
import { activityView } from './activity-view.ts';
import type { Activity } from './contract.ts';
import { requireActivity } from './require-activity.ts';

/** Reads one activity. @throws LinchpinError `not_found` */
export const getActivity = (ctx: Ctx, id: string): Promise<Activity> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const row = await requireActivity(ctx, tx, id);
    return (await activityView(ctx, tx, [row]))(row);
  });
