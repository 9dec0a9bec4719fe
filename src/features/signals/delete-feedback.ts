import type { Ctx } from '#src/context.ts';
import { removeRecord } from '#src/db/record.ts';
import { FEEDBACK, requireFeedback } from './feedback-store.ts';

/** Deletes feedback. @throws LinchpinError `not_found` */
export const deleteFeedback = (ctx: Ctx, id: string): Promise<void> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    await requireFeedback(ctx, tx, id, 'change');
    await removeRecord(tx, ctx, FEEDBACK, id);
  });
