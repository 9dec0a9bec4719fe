import type { Ctx } from '#src/context.ts';
import type { PlanVersion } from './contract.ts';
import { requirePlanRow } from './require-plan.ts';
import { selectVersions } from './store.ts';

/** The versions of a plan, newest first: who made each, why, and by which drafter (PLAN-11). @throws LinchpinError `not_found` */
export const listVersions = (ctx: Ctx, id: string): Promise<{ items: PlanVersion[] }> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    await requirePlanRow(ctx, tx, id);
    const rows = await selectVersions(tx, ctx.actor.tenantId, id);
    return { items: rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() })) };
  });
