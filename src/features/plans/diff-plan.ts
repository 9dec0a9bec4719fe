import type { Ctx } from '#src/context.ts';
import type { PlanDiff } from './contract.ts';
import { diffPlans } from './domain.ts';
import { requirePlan } from './require-plan.ts';

/** The difference between two versions of a plan (PLAN-11). @throws LinchpinError `not_found` */
export const diffPlan = (ctx: Ctx, id: string, versions: { from: number; to: number }): Promise<PlanDiff> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) =>
    diffPlans(await requirePlan(ctx, tx, id, versions.from), await requirePlan(ctx, tx, id, versions.to)),
  );
