import type { Ctx } from '#src/context.ts';
import type { PageOf } from '#src/kernel/wire.ts';
import type { PlanFilter, PlanSummary } from './contract.ts';
import { countStale, selectPlans } from './store.ts';

/** One page of the plans of accounts the asker sees, newest first; of one account when it is named. */
export const listPlans = (ctx: Ctx, filter: PlanFilter): Promise<PageOf<PlanSummary>> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { rows, nextCursor, names } = await selectPlans(tx, ctx, filter);
    const stale = await countStale(
      tx,
      ctx.actor.tenantId,
      rows.map((row) => row.id),
    );
    const items = rows.map((row) => ({
      id: row.id,
      account: { id: row.accountId, name: names.get(row.accountId) ?? '' },
      language: row.language,
      version: row.currentVersion,
      createdAt: row.createdAt.toISOString(),
      updatedAt: row.updatedAt.toISOString(),
      openedAt: row.openedAt?.toISOString() ?? null,
      status: stale.has(row.id) ? ('stale' as const) : ('sound' as const),
      stale: stale.get(row.id) ?? 0,
    }));
    return { items, nextCursor };
  });
