import type { Ctx } from '#src/context.ts';
import type { Claim } from '#src/evidence/index.ts';
import { findPeople } from '#src/features/workspaces/index.ts';
import { applyEdits } from './apply-edits.ts';
import { actionFrame } from './by-rules/actions.ts';
import { helpFor } from './by-rules/help-for.ts';
import type { Plan } from './contract.ts';
import type { EditPlanRequest, PlanEdit } from './edit-contract.ts';
import type { EditFrame } from './edit-frame.ts';
import { judgePlan } from './judge-plan.ts';
import { packAsOf } from './material/as-of.ts';
import { buildMaterial } from './material/build-material.ts';
import type { PlanMaterial } from './material/material.ts';
import { partsOf } from './parts-of.ts';
import { readSources } from './read-sources.ts';
import { requireCurrent } from './require-current.ts';
import { requirePlan } from './require-plan.ts';
import { settleOwnWords, withOwnWords } from './settle-words.ts';
import { storeVersion } from './store-version.ts';
import { planWithHealth } from './with-health.ts';

/**
 * Changes what is named in a plan and stores the next version, with the person as author (PLAN-11). Everything not named stays as it
 * is; what a person wrote is verified like any other claim and never lost; gates, checks and findings are judged anew.
 * @throws LinchpinError `conflict` when `baseVersion` is not the current one (nothing is written); `not_found` when an edit names
 *   what is not there
 */
export const editPlan = async (ctx: Ctx, input: EditPlanRequest & { planId: string }): Promise<Plan> => {
  const { tenantId, userId, keyId } = ctx.actor;
  const { planId, baseVersion, edits } = input;
  const read = await ctx.db.inTenant(tenantId, async (tx) => {
    await requireCurrent(ctx, tx, planId, baseVersion, 'read');
    const plan = await requirePlan(ctx, tx, planId);
    return {
      plan,
      sources: await readSources(ctx, tx, plan.account.id, plan.claims as Claim[]),
      people: await findPeople(tx, tenantId, [userId, ...edits.flatMap(peopleIn)]),
    };
  });
  const { plan, sources, people } = read;
  const material = buildMaterial({
    ...sources,
    language: plan.language,
    asker: plan.sections.owner.proposed,
    instructions: plan.instructions ?? null,
  });
  const integration = material.wording.write('集成密钥', 'an integration');
  const author = { id: userId ?? keyId, name: (userId && people.get(userId)?.name) || integration };
  const edited = applyEdits(plan, edits, frameOf(material, people, author));
  const settled = settleOwnWords(edited.plan, edited.spoken, material, author);
  const next: Plan = {
    ...judgePlan(settled, material, sources.portfolio),
    version: baseVersion + 1,
    createdAt: ctx.now().toISOString(),
  };
  const pack = withOwnWords(packAsOf(sources, next), next.claims as Claim[], next.language);
  const reason = input.reason ?? material.wording.write('人工修改', 'Edited');
  return ctx.db.inTenant(tenantId, async (tx) => {
    await storeVersion(ctx, tx, next, baseVersion, { origin: 'edit', reason, basedOn: baseVersion, edits }, pack);
    return planWithHealth(tx, tenantId, next);
  });
};

const peopleIn = (edit: PlanEdit): string[] => {
  if (edit.op === 'set_owner') return [edit.userId];
  return (edit.op === 'set_action' || edit.op === 'add_action') && edit.ownerId ? [edit.ownerId] : [];
};

const frameOf = (material: PlanMaterial, people: EditFrame['people'], author: EditFrame['author']): EditFrame => ({
  wording: material.wording,
  author,
  people,
  actionFrame: (plan, code) => actionFrame(material, partsOf(plan).owner, helpFor(code)),
});
