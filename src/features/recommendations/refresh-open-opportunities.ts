import type { Ctx } from '#src/context.ts';
import { enqueueOnce } from '#src/db/enqueue-once.ts';
import { selectOpenIds } from './store.ts';

/** How many open opportunities are looked at anew when the library changes; the others when they next change themselves. */
const MOST = 100;
/** How long each waits for further changes, in seconds. */
const GATHER_SECONDS = 0.2;

/** Has the open opportunities, most recently changed first, computed anew after a change of the library (REC-1). */
export const refreshOpenOpportunities = (ctx: Ctx): Promise<void> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { tenantId } = ctx.actor;
    for (const opportunityId of await selectOpenIds(tx, tenantId, MOST))
      await enqueueOnce(tx, tenantId, 'recommendations.refresh', { opportunityId }, { afterSeconds: GATHER_SECONDS });
  });
