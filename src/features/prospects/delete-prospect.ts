import type { Ctx } from '#src/context.ts';
import { removeRecord } from '#src/db/record.ts';
import { requireProspect } from './require-prospect.ts';
import { PROSPECT } from './store.ts';

/** Deletes a prospect, also from the results of look-alike runs. @throws LinchpinError `not_found` */
export const deleteProspect = (ctx: Ctx, id: string): Promise<void> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    await requireProspect(ctx, tx, id, 'change');
    await removeRecord(tx, ctx, PROSPECT, id);
  });
