import type { Ctx } from '#src/context.ts';
import type { Plan, RevisePlanRequest } from './contract.ts';
import { draftBody } from './draft-body.ts';
import { gatherMaterial } from './gather-material.ts';
import type { PlanListener } from './plan-events.ts';
import { requirePlan } from './require-plan.ts';
import { storeVersion } from './store-version.ts';
import { planWithHealth } from './with-health.ts';

/**
 * Drafts a plan anew from the record as it now is and stores it as the next version, with the reason (PLAN-11).
 * Language and wishes are those of the version before unless others are given.
 * @throws LinchpinError `not_found`; `conflict` when another version came in between
 */
export const revisePlan = async (
  ctx: Ctx,
  input: RevisePlanRequest & { planId: string },
  onEvent?: PlanListener,
): Promise<Plan> => {
  const { tenantId } = ctx.actor;
  const before = await ctx.db.inTenant(tenantId, (tx) => requirePlan(ctx, tx, input.planId));
  const instructions = input.instructions ?? before.instructions;
  const { material, portfolio } = await gatherMaterial(ctx, before.account.id, {
    language: input.language ?? before.language,
    ...(instructions ? { instructions } : {}),
  });
  const which = { id: before.id, version: before.version + 1, createdAt: ctx.now().toISOString() };
  const plan = await draftBody(ctx, material, portfolio, which, onEvent);
  return ctx.db.inTenant(tenantId, async (tx) => {
    await storeVersion(ctx, tx, plan, before.version, { origin: 'redraft', reason: input.reason });
    return planWithHealth(tx, tenantId, plan);
  });
};
