import type { Ctx } from '#src/context.ts';
import { audit } from '#src/db/audit.ts';
import { fail } from '#src/kernel/errors.ts';
import type { Plan, RevisePlanRequest } from './contract.ts';
import { draftBody } from './draft-body.ts';
import { gatherMaterial } from './gather-material.ts';
import type { PlanListener } from './plan-events.ts';
import { requirePlan, requirePlanRow } from './require-plan.ts';
import { insertVersion, setCurrentVersion } from './store.ts';

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
  await ctx.db.inTenant(tenantId, async (tx) => {
    const row = await requirePlanRow(ctx, tx, plan.id, 'change');
    if (row.currentVersion !== before.version)
      throw fail('conflict', {
        zh: `起草期间这个计划已有第 ${row.currentVersion} 版，本次没有写入。请看过新版后重试。`,
        en: `The plan got version ${row.currentVersion} meanwhile; this one was not written. Look at it and try again.`,
      });
    await insertVersion(tx, ctx, plan, input.reason);
    await setCurrentVersion(tx, tenantId, plan, ctx.now());
    await audit(tx, ctx, {
      action: 'revise',
      entityType: 'plan',
      entityId: plan.id,
      details: { version: plan.version, by: plan.drafter.by, claims: plan.claims.length },
    });
  });
  return plan;
};
