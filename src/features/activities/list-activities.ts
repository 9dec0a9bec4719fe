import type { Ctx } from '#src/context.ts';
import type { PageOf } from '#src/kernel/wire.ts';
import { activityView } from './activity-view.ts';
import type { Activity, ActivityFilter } from './contract.ts';
import { selectActivities } from './store.ts';

/** One page of the activities at accounts the asker sees, latest first. */
export const listActivities = (ctx: Ctx, filter: ActivityFilter): Promise<PageOf<Activity>> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { rows, nextCursor } = await selectActivities(tx, ctx, filter);
    return { items: rows.map(await activityView(ctx, tx, rows)), nextCursor };
  });
