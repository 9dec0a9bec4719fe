import type { Ctx } from '#src/context.ts';
import { audit } from '#src/db/audit.ts';
import { requireAccount } from '#src/features/accounts/index.ts';
import { newId } from '#src/kernel/ids.ts';
import type { DraftPlanRequest, Plan } from './contract.ts';
import { draftBody } from './draft-body.ts';
import { gatherMaterial } from './gather-material.ts';
import type { PlanListener } from './plan-events.ts';
import { insertPlan } from './store.ts';
import { bindPlan } from './store-version.ts';
import { planWithHealth } from './with-health.ts';

/**
 * Drafts an account plan and stores it as version 1 (PLAN-1 … PLAN-18).
 * @param input.language any BCP 47 tag; absent: the asker's language
 * @param onEvent hears every step, with its text and claims as it is done
 * @throws LinchpinError `not_found` when the asker sees no such account; `cancelled` when stopped
 */
export const draftPlan = async (
  ctx: Ctx,
  input: DraftPlanRequest & { accountId: string },
  onEvent?: PlanListener,
): Promise<Plan> => {
  const { accountId, ...request } = input;
  const { material, portfolio } = await gatherMaterial(ctx, accountId, request);
  const which = { id: newId('plan'), version: 1, createdAt: ctx.now().toISOString() };
  const plan = await draftBody(ctx, material, portfolio, which, onEvent);
  const { tenantId } = ctx.actor;
  return ctx.db.inTenant(tenantId, async (tx) => {
    await requireAccount(ctx, tx, accountId);
    await insertPlan(tx, ctx, plan, material.wording.write('首次起草', 'First draft'));
    await bindPlan(tx, tenantId, plan);
    await audit(tx, ctx, {
      action: 'draft',
      entityType: 'plan',
      entityId: plan.id,
      details: { accountId, version: 1, by: plan.drafter.by, claims: plan.claims.length },
    });
    return planWithHealth(tx, tenantId, plan);
  });
};
