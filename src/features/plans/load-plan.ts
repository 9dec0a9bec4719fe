import type { Ctx } from '#src/context.ts';
import type { Plan } from './contract.ts';
import { requirePlan } from './require-plan.ts';
import { planWithHealth } from './with-health.ts';

/** Reads a plan in its current version, or in the one asked for, with what has changed under it since. @throws LinchpinError `not_found` */
export const loadPlan = (ctx: Ctx, id: string, version?: number): Promise<Plan> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) =>
    planWithHealth(tx, ctx.actor.tenantId, await requirePlan(ctx, tx, id, version)),
  );
