import type { Ctx } from '#src/context.ts';
import { enqueue } from '#src/db/outbox.ts';
import { removeRecord } from '#src/db/record.ts';
import { requireNeed } from './require-need.ts';
import { moveChildren, NEED } from './store.ts';

/** Deletes a need; needs under it hang on what it hung on. The documents are looked at anew. @throws LinchpinError `not_found` */
export const deleteNeed = (ctx: Ctx, id: string): Promise<void> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { opportunityId, parentId } = await requireNeed(ctx, tx, id, 'change');
    await moveChildren(tx, ctx.actor.tenantId, { from: id, to: parentId, at: ctx.now() });
    await removeRecord(tx, ctx, NEED, id);
    await enqueue(tx, ctx.actor.tenantId, 'recommendations.refresh', { opportunityId });
  });
