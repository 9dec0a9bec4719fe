import type { Ctx } from '#src/context.ts';
import type { Usage, UsageFilter } from './contract.ts';
import { totalOf, usageSpan } from './domain.ts';
import { selectUsage } from './store.ts';

/** What model calls cost the workspace, per day, purpose and model. */
export const readUsage = (ctx: Ctx, filter: UsageFilter): Promise<Usage> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const span = usageSpan(filter, ctx.now());
    const items = await selectUsage(tx, ctx.actor.tenantId, span);
    return { ...span, items, total: totalOf(items) };
  });
