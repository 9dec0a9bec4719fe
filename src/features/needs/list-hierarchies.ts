import type { Ctx } from '#src/context.ts';
import { staleCounts } from '#src/features/freshness/index.ts';
import { requireOpportunity } from '#src/features/opportunities/index.ts';
import type { PageOf } from '#src/kernel/wire.ts';
import type { HierarchyFilter, HierarchySummary } from './hierarchy-contract.ts';
import { selectHierarchyPage } from './hierarchy-store.ts';

/** One page of an opportunity's stored drafts, with how many claims are stale in each. @throws LinchpinError `not_found` */
export const listHierarchies = (ctx: Ctx, filter: HierarchyFilter): Promise<PageOf<HierarchySummary>> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { tenantId } = ctx.actor;
    await requireOpportunity(ctx, tx, filter.opportunityId);
    const { rows, nextCursor } = await selectHierarchyPage(tx, tenantId, filter);
    const counts = await staleCounts(
      tx,
      tenantId,
      'needs',
      rows.map((row) => row.id),
    );
    const items = rows.map(({ id, opportunityId, language, createdAt }) => {
      const stale = counts.get(id) ?? 0;
      return {
        id,
        opportunityId,
        language,
        createdAt: createdAt.toISOString(),
        status: stale > 0 ? ('stale' as const) : ('sound' as const),
        stale,
      };
    });
    return { items, nextCursor };
  });
