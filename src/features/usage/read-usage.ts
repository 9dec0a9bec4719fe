import type { Ctx } from '#src/context.ts';
import { monthlyTokens } from '#src/features/workspaces/index.ts';
import type { Usage, UsageFilter } from './contract.ts';
import { budgetOf, monthOf, totalOf, usageSpan } from './domain.ts';
import { selectSpent, selectUsage } from './store.ts';

/** What model calls cost the workspace, per day, purpose and model, and what is left of this month's budget. */
export const readUsage = (ctx: Ctx, filter: UsageFilter): Promise<Usage> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { tenantId } = ctx.actor;
    const span = usageSpan(filter, ctx.now());
    const { month, from } = monthOf(ctx.now());
    const items = await selectUsage(tx, tenantId, span);
    const { settings, used } = await selectSpent(tx, tenantId, from);
    return { ...span, items, total: totalOf(items), budget: budgetOf(month, monthlyTokens(settings), used) };
  });
