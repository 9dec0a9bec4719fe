import type { Ctx } from '#src/context.ts';
import { removeRecord } from '#src/db/record.ts';
import { leavingFamily } from './families/describe-document.ts';
import { refreshOpenSoon } from './refresh-open-soon.ts';
import { requireDocument } from './require-document.ts';
import { DOCUMENT, lockLibrary } from './store.ts';
import { leaveIndexTidy } from './words/tidy-index.ts';

/**
 * Deletes a document with its passages, vectors and recommendations; open opportunities are looked at anew (REC-1).
 * @throws LinchpinError `not_found`
 */
export const deleteDocument = (ctx: Ctx, id: string): Promise<void> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    await lockLibrary(tx, ctx.actor.tenantId);
    await requireDocument(ctx, tx, id, 'change');
    await leavingFamily(tx, ctx.actor.tenantId, id, () => removeRecord(tx, ctx, DOCUMENT, id));
    await leaveIndexTidy(tx, ctx.actor.tenantId);
    await refreshOpenSoon(ctx, tx, id);
  });
