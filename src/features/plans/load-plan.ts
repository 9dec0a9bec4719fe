import type { Ctx } from '#src/context.ts';
import type { Plan } from './contract.ts';
import { requirePlan } from './require-plan.ts';

/** Reads a plan in its current version, or in the one asked for. @throws LinchpinError `not_found` */
export const loadPlan = (ctx: Ctx, id: string, version?: number): Promise<Plan> =>
  ctx.db.inTenant(ctx.actor.tenantId, (tx) => requirePlan(ctx, tx, id, version));
