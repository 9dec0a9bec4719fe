import type { Ctx } from '#src/context.ts';
import { removeRecord } from '#src/db/record.ts';
import { requireCommitment } from './require-commitment.ts';
import { requireKeeper } from './require-keeper.ts';
import { COMMITMENT } from './store.ts';

/** Takes a line off the table: from now on it is not promised. @throws LinchpinError `not_found`, `forbidden` for sellers */
export const deleteCommitment = (ctx: Ctx, id: string): Promise<void> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    requireKeeper(ctx);
    await requireCommitment(ctx, tx, id, 'change');
    await removeRecord(tx, ctx, COMMITMENT, id);
  });
