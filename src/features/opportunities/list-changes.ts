import type { Ctx } from '#src/context.ts';
import type { PageRequest } from '#src/db/page.ts';
import type { PageOf } from '#src/kernel/wire.ts';
import type { HistoryItem } from './contract.ts';
import { toHistoryItem } from './domain.ts';
import { requireOpportunity } from './require-opportunity.ts';
import { selectChanges } from './store.ts';

/** One page of what changed on an opportunity, newest first. @throws LinchpinError `not_found` */
export const listChanges = (ctx: Ctx, id: string, page: PageRequest): Promise<PageOf<HistoryItem>> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    await requireOpportunity(ctx, tx, id);
    const { rows, nextCursor } = await selectChanges(tx, ctx.actor.tenantId, id, page);
    return { items: rows.map(toHistoryItem), nextCursor };
  });
