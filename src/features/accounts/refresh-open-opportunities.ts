import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { enqueue } from '#src/db/outbox.ts';
import { selectOpenOpportunityIds } from './store.ts';

/** Has the recommendations of an account's open opportunities computed anew (REC-1), in the change's own transaction. */
export const refreshOpenOpportunities = async (ctx: Ctx, tx: Tx, accountId: string): Promise<void> => {
  const { tenantId } = ctx.actor;
  for (const opportunityId of await selectOpenOpportunityIds(tx, tenantId, accountId))
    await enqueue(tx, tenantId, 'recommendations.refresh', { opportunityId });
};
