import type { Ctx } from '#src/context.ts';
import { enqueue } from '#src/db/outbox.ts';
import { removeRecord } from '#src/db/record.ts';
import { requireNeed } from './require-need.ts';
import { NEED } from './store.ts';

/** Deletes a need and has the documents looked at anew. @throws LinchpinError `not_found` */
export const deleteNeed = (ctx: Ctx, id: string): Promise<void> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { opportunityId } = await requireNeed(ctx, tx, id, 'change');
    await removeRecord(tx, ctx, NEED, id);
    await enqueue(tx, ctx.actor.tenantId, 'recommendations.refresh', { opportunityId });
  });
