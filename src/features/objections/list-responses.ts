import type { Ctx } from '#src/context.ts';
import { statesOf } from '#src/features/freshness/index.ts';
import { requireOpportunity } from '#src/features/opportunities/index.ts';
import type { PageOf } from '#src/kernel/wire.ts';
import type { ResponseFilter, ResponseSummary } from './response-contract.ts';
import { selectResponsePage } from './response-store.ts';

/** One page of an opportunity's stored drafts, with how many claims are stale in each. @throws LinchpinError `not_found` */
export const listResponses = (ctx: Ctx, filter: ResponseFilter): Promise<PageOf<ResponseSummary>> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { tenantId } = ctx.actor;
    await requireOpportunity(ctx, tx, filter.opportunityId);
    const { rows, nextCursor } = await selectResponsePage(tx, tenantId, filter);
    const states = await statesOf(tx, tenantId, 'objection', rows);
    const items = rows.map(({ id, opportunityId, language, createdAt, objection, settledAt }, index) => ({
      id,
      opportunityId,
      language,
      createdAt: createdAt.toISOString(),
      objection,
      settledAt: settledAt?.toISOString() ?? null,
      ...(states[index] ?? { status: 'sound' as const, stale: 0 }),
    }));
    return { items, nextCursor };
  });
