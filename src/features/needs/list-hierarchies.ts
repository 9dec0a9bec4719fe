import type { Ctx } from '#src/context.ts';
import { statesOf } from '#src/features/freshness/index.ts';
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
    const states = await statesOf(tx, tenantId, 'needs', rows);
    const items = rows.map(({ id, opportunityId, language, createdAt }, index) => ({
      id,
      opportunityId,
      language,
      createdAt: createdAt.toISOString(),
      ...(states[index] ?? { status: 'sound' as const, stale: 0 }),
    }));
    return { items, nextCursor };
  });
