import type { Ctx } from '#src/context.ts';
import type { Plan } from './contract.ts';
import { loadPlan } from './load-plan.ts';
import { markOpened } from './store.ts';

/** Opens a plan to read it: as `loadPlan`, and the plan remembers when somebody last did (SIG-stale). @throws LinchpinError `not_found` */
export const openPlan = async (ctx: Ctx, id: string, version?: number): Promise<Plan> => {
  const plan = await loadPlan(ctx, id, version);
  await ctx.db.inTenant(ctx.actor.tenantId, (tx) => markOpened(tx, ctx.actor.tenantId, id, ctx.now()));
  return plan;
};
