import type { Ctx } from '#src/context.ts';
import { changeRecord } from '#src/db/record.ts';
import type { DocumentChange, DocumentView } from './contract.ts';
import { settledMetadata } from './domain.ts';
import { describeDocument } from './families/describe-document.ts';
import { refreshOpenSoon } from './refresh-open-soon.ts';
import { requireDocument } from './require-document.ts';
import { requireOriginal } from './require-original.ts';
import { showDocument } from './show-document.ts';
import { DOCUMENT, lockLibrary } from './store.ts';
import { reindexDocument } from './words/tidy-index.ts';

/** What of a document's metadata has a say in what it is read as, or in its family. */
const SHAPING = new Set(['title', 'type', 'language', 'customer', 'translationOf']);

/**
 * Changes what is said about a document; open opportunities are looked at anew (REC-1). Null clears a field.
 * @throws LinchpinError `not_found`, `conflict` for a stale version
 */
export const updateDocument = (ctx: Ctx, id: string, input: DocumentChange): Promise<DocumentView> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { version, ...given } = input;
    // What is said about a document may settle its family anew, and its title stands in the word index.
    await lockLibrary(tx, ctx.actor.tenantId);
    const before = await requireDocument(ctx, tx, id, 'change');
    await requireOriginal(ctx, tx, id, given.translationOf);
    const { row, changed } = await changeRecord(tx, ctx, DOCUMENT, before, { version, set: settledMetadata(given) });
    if (changed.includes('title')) await reindexDocument(tx, ctx.actor.tenantId, id);
    if (changed.length > 0) await refreshOpenSoon(ctx, tx, id);
    if (changed.some((field) => SHAPING.has(field))) await describeDocument(tx, row);
    return showDocument(ctx, tx, id, true);
  });
