import type { Ctx } from '#src/context.ts';
import { removeRecord } from '#src/db/record.ts';
import { refreshOpenSoon } from './refresh-open-soon.ts';
import { requireDocument } from './require-document.ts';
import { DOCUMENT } from './store.ts';

/**
 * Deletes a document with its passages, vectors and recommendations; open opportunities are looked at anew (REC-1).
 * @throws LinchpinError `not_found`
 */
export const deleteDocument = (ctx: Ctx, id: string): Promise<void> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    await requireDocument(ctx, tx, id, 'change');
    await removeRecord(tx, ctx, DOCUMENT, id);
    await refreshOpenSoon(ctx, tx, id);
  });
