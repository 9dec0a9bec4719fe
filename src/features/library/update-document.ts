import type { Ctx } from '#src/context.ts';
import { changeRecord } from '#src/db/record.ts';
import type { DocumentChange, DocumentView } from './contract.ts';
import { settledMetadata } from './domain.ts';
import { refreshOpenSoon } from './refresh-open-soon.ts';
import { requireDocument } from './require-document.ts';
import { showDocument } from './show-document.ts';
import { DOCUMENT } from './store.ts';

/**
 * Changes what is said about a document; open opportunities are looked at anew (REC-1). Null clears a field.
 * @throws LinchpinError `not_found`, `conflict` for a stale version
 */
export const updateDocument = (ctx: Ctx, id: string, input: DocumentChange): Promise<DocumentView> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { version, ...given } = input;
    const before = await requireDocument(ctx, tx, id, 'change');
    const { changed } = await changeRecord(tx, ctx, DOCUMENT, before, { version, set: settledMetadata(given) });
    if (changed.length > 0) await refreshOpenSoon(ctx, tx, id);
    return showDocument(ctx, tx, id);
  });
