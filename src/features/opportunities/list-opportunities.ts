import type { Ctx } from '#src/context.ts';
import type { PageOf } from '#src/kernel/wire.ts';
import type { Opportunity, OpportunityFilter } from './contract.ts';
import { opportunityView } from './opportunity-view.ts';
import { selectOpportunities } from './store.ts';

/** One page of the opportunities the asker sees, newest first. */
export const listOpportunities = (ctx: Ctx, filter: OpportunityFilter): Promise<PageOf<Opportunity>> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { rows, nextCursor } = await selectOpportunities(tx, ctx, filter);
    const show = await opportunityView(ctx, tx, rows);
    return { items: rows.map((row) => show(row)), nextCursor };
  });
