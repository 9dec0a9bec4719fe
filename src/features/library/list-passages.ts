import type { Ctx } from '#src/context.ts';
import type { PageOf } from '#src/kernel/wire.ts';
import type { PassageFilter, PassageView } from './contract.ts';
import { toPassage } from './domain.ts';
import { showDocument } from './show-document.ts';
import { selectPassages } from './words/index-store.ts';

/**
 * One page of a document's passages, in reading order.
 * @throws LinchpinError `not_found`
 */
export const listPassages = (ctx: Ctx, documentId: string, page: PassageFilter): Promise<PageOf<PassageView>> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    await showDocument(ctx, tx, documentId);
    const { rows, nextCursor } = await selectPassages(tx, ctx.actor.tenantId, documentId, page);
    return { items: rows.map(toPassage), nextCursor };
  });
