import type { Ctx } from '#src/context.ts';
import type { Claim } from '#src/evidence/index.ts';
import type { Plan, RestorePlanRequest } from './contract.ts';
import { packAsOf } from './material/as-of.ts';
import { readSources } from './read-sources.ts';
import { requirePlan } from './require-plan.ts';
import { withOwnWords } from './settle-words.ts';
import { storeVersion } from './store-version.ts';
import { planWithHealth } from './with-health.ts';

/**
 * Brings an earlier version back as the next one; none is deleted (PLAN-11). What it rests on is held against today's record at once.
 * @throws LinchpinError `not_found` when the plan has no such version; `conflict` when another version came in between
 */
export const restorePlan = async (ctx: Ctx, input: RestorePlanRequest & { planId: string }): Promise<Plan> => {
  const { tenantId } = ctx.actor;
  const { planId, version } = input;
  const read = await ctx.db.inTenant(tenantId, async (tx) => {
    const current = await requirePlan(ctx, tx, planId);
    const plan = await requirePlan(ctx, tx, planId, version);
    return { current, plan, sources: await readSources(ctx, tx, plan.account.id, plan.claims as Claim[]) };
  });
  const next: Plan = { ...read.plan, version: read.current.version + 1, createdAt: ctx.now().toISOString() };
  const pack = withOwnWords(packAsOf(read.sources, next), next.claims as Claim[], next.language);
  const reason = input.reason ?? (next.language === 'zh' ? `恢复第 ${version} 版` : `Version ${version} restored`);
  return ctx.db.inTenant(tenantId, async (tx) => {
    const provenance = { origin: 'restore' as const, reason, basedOn: version };
    await storeVersion(ctx, tx, next, read.current.version, provenance, pack);
    return planWithHealth(tx, tenantId, next);
  });
};
