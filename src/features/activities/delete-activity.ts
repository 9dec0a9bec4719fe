import type { Ctx } from '#src/context.ts';
import { removeRecord } from '#src/db/record.ts';
import { requireActivity } from './require-activity.ts';
import { ACTIVITY } from './store.ts';

/** Deletes an activity. @throws LinchpinError `not_found` */
export const deleteActivity = (ctx: Ctx, id: string): Promise<void> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    await requireActivity(ctx, tx, id, 'change');
    await removeRecord(tx, ctx, ACTIVITY, id);
  });
