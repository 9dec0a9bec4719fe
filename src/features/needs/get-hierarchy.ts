import type { Ctx } from '#src/context.ts';
import { withHealth } from '#src/features/freshness/index.ts';
import { requireOpportunity } from '#src/features/opportunities/index.ts';
import { fail } from '#src/kernel/errors.ts';
import type { NeedHierarchy } from './contract.ts';
import type { StoredHierarchy } from './hierarchy-contract.ts';
import { selectHierarchy } from './hierarchy-store.ts';

/** A stored need hierarchy with what has become stale in it since (PLAN-11). @throws LinchpinError `not_found` */
export const getHierarchy = (ctx: Ctx, id: string): Promise<StoredHierarchy> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { tenantId } = ctx.actor;
    const row = await selectHierarchy(tx, tenantId, id);
    if (!row) throw fail('not_found', { zh: '没有找到这份需求层次。', en: 'No such need hierarchy.' });
    await requireOpportunity(ctx, tx, row.opportunityId);
    return withHealth(tx, tenantId, 'needs', row.body as unknown as NeedHierarchy);
  });
