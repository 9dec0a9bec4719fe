import type { Ctx } from '#src/context.ts';
import type { PageOf } from '#src/kernel/wire.ts';
import type { DocumentFilter, DocumentView } from './contract.ts';
import { toDocument } from './domain.ts';
import { selectDocuments } from './store.ts';

/** One page of the library's documents that the asker may see, without their texts, newest first. */
export const listDocuments = (ctx: Ctx, filter: DocumentFilter): Promise<PageOf<DocumentView>> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { rows, nextCursor } = await selectDocuments(tx, ctx.actor, filter);
    return { items: rows.map((row) => toDocument(row, ctx.language, ctx.now())), nextCursor };
  });
