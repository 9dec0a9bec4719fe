import type { Ctx } from '#src/context.ts';
import type { Opportunity } from './contract.ts';
import { opportunityView } from './opportunity-view.ts';
import { requireOpportunity } from './require-opportunity.ts';

/** Reads one opportunity. @throws LinchpinError `not_found` */
export const getOpportunity = (ctx: Ctx, id: string): Promise<Opportunity> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const row = await requireOpportunity(ctx, tx, id);
    return (await opportunityView(ctx, tx, [row]))(row);
  });
