import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { enqueueOnce } from '#src/db/enqueue-once.ts';
import { enqueue } from '#src/db/outbox.ts';
import { selectOpenOpportunityIds } from './store.ts';

/** Has the recommendations of an account's open opportunities computed anew (REC-1), in the change's own transaction. */
export const refreshOpenOpportunities = async (ctx: Ctx, tx: Tx, accountId: string): Promise<void> => {
  const { tenantId } = ctx.actor;
  for (const opportunityId of await selectOpenOpportunityIds(tx, tenantId, accountId))
    await enqueue(tx, tenantId, 'recommendations.refresh', { opportunityId });
};

/** How long the message waits for further changes, in seconds. */
const GATHER_SECONDS = 0.5;

/** Has the recommendations of all open opportunities of the workspace computed anew (REC-1), in the change's own transaction. */
export const refreshAllSoon = async (ctx: Ctx, tx: Tx): Promise<void> => {
  const once = { afterSeconds: GATHER_SECONDS, anyMessage: true };
  await enqueueOnce(tx, ctx.actor.tenantId, 'recommendations.refresh-open', { documentId: '' }, once);
};
