import type { Ctx } from '#src/context.ts';
import { requireOpportunity } from '#src/features/opportunities/index.ts';
import type { PageOf } from '#src/kernel/wire.ts';
import type { Need, NeedFilter } from './contract.ts';
import { toNeed } from './domain.ts';
import { selectNeedPage } from './store.ts';

/** One page of an opportunity's needs. @throws LinchpinError `not_found` */
export const listNeeds = (ctx: Ctx, filter: NeedFilter): Promise<PageOf<Need>> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    await requireOpportunity(ctx, tx, filter.opportunityId);
    const { rows, nextCursor } = await selectNeedPage(tx, ctx.actor.tenantId, filter);
    return { items: rows.map(toNeed), nextCursor };
  });
