import type { Ctx } from '#src/context.ts';
import type { PageOf } from '#src/kernel/wire.ts';
import type { PlanFilter, PlanSummary } from './contract.ts';
import { selectPlans } from './store.ts';

/** One page of the plans of accounts the asker sees, newest first; of one account when it is named. */
export const listPlans = (ctx: Ctx, filter: PlanFilter): Promise<PageOf<PlanSummary>> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { rows, nextCursor, names } = await selectPlans(tx, ctx, filter);
    const items = rows.map((row) => ({
      id: row.id,
      account: { id: row.accountId, name: names.get(row.accountId) ?? '' },
      language: row.language,
      version: row.currentVersion,
      createdAt: row.createdAt.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
    }));
    return { items, nextCursor };
  });
