import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { enqueue } from '#src/db/outbox.ts';
import { addRecord, changeRecord } from '#src/db/record.ts';
import { parseDocument } from '#src/features/library/parse/parse-document.ts';
import { sha256Hex } from '#src/kernel/secret.ts';
import type { DocumentMetadata, IngestedDocument } from './contract.ts';
import { type DocumentRow, isSameWork, settledMetadata, tidyFileName, titleOf, typeWarnings } from './domain.ts';
import { describeDocument, keepShape } from './families/describe-document.ts';
import { readShape, type Shape } from './families/domain-shape.ts';
import type { ParsedDocument } from './parse/parsed-document.ts';
import { refreshOpenSoon } from './refresh-open-soon.ts';
import { requireOriginal } from './require-original.ts';
import { showDocument } from './show-document.ts';
import { DOCUMENT, lockLibrary, selectByFileName, selectByHash } from './store.ts';
import { keepVersion } from './version-store.ts';
import { deletePassages, insertPassages } from './words/index-store.ts';
import { type IndexedText, indexText } from './words/index-text.ts';
import { atOnceIn, leaveIndexTidy, reindexDocument, tidyIndex } from './words/tidy-index.ts';

/** The longest text taken, in UTF-16 units: some 600 pages. */
const MAX_TEXT = 500_000;

export type UploadedFile = {
  fileName: string;
  bytes: Uint8Array;
  /** MIME type, used only where the name has no extension. */
  declaredType?: string;
  metadata?: DocumentMetadata;
};

/**
 * Takes a file into the library: reads it, cuts it into passages, indexes them, and has open opportunities looked at
 * anew (REC-1). The same bytes again are the document that is there (metadata given is set on it); other bytes of the
 * same file are its next version. Reading is done before any transaction; then all is stored, or nothing.
 * @throws LinchpinError `unreadable_file`, `unsupported_file`, `payload_too_large`, `cancelled`; nothing was stored.
 */
export const ingestDocument = async (ctx: Ctx, file: UploadedFile): Promise<IngestedDocument> => {
  const { tenantId } = ctx.actor;
  const metadata = file.metadata ?? {};
  const sha256 = await sha256Hex(file.bytes);
  const known = await ctx.db.inTenant(tenantId, (tx) => reuse(ctx, tx, sha256, metadata));
  if (known) return known;

  const { bytes, declaredType } = file;
  const fileName = tidyFileName(file.fileName);
  const parsed = await parseDocument(
    { bytes, fileName, ...(declaredType ? { declaredType } : {}) },
    { signal: ctx.signal, limits: { maxTextChars: MAX_TEXT } },
  );
  const indexed = await indexText(parsed, ctx.signal);
  const title = metadata.title || titleOf(parsed, fileName);
  const shape = await readShape({ text: parsed.text, title }, () => new Promise((resolve) => setTimeout(resolve)));
  const stored = await ctx.db.inTenant(tenantId, async (tx) => {
    await lockLibrary(tx, tenantId);
    const meanwhile = await reuse(ctx, tx, sha256, metadata);
    if (meanwhile) return meanwhile;
    return store(ctx, tx, { fileName, bytes: bytes.length, sha256, parsed, indexed, shape, metadata });
  });
  // The rest of a long document is indexed slice by slice; should this stop midway, the background goes on with it.
  if (indexed.passages.length > atOnceIn(ctx)) await tidyIndex(ctx);
  return stored;
};

/** The document that has these very bytes, with the metadata given now; null when there is none. */
const reuse = async (
  ctx: Ctx,
  tx: Tx,
  sha256: string,
  metadata: DocumentMetadata,
): Promise<IngestedDocument | null> => {
  if (Object.keys(metadata).length > 0) await lockLibrary(tx, ctx.actor.tenantId);
  const known = await selectByHash(tx, ctx.actor, sha256);
  if (!known) return null;
  await requireOriginal(ctx, tx, known.id, metadata.translationOf);
  const { row, changed } = await changeRecord(tx, ctx, DOCUMENT, known, { set: settledMetadata(metadata) });
  if (changed.length > 0) await describeDocument(tx, row);
  if (changed.includes('title')) await reindexDocument(tx, ctx.actor.tenantId, row.id);
  if (changed.length > 0) await refreshOpenSoon(ctx, tx, row.id);
  return { ...(await showDocument(ctx, tx, row.id, true)), outcome: 'unchanged' };
};

type ReadFile = {
  fileName: string;
  bytes: number;
  sha256: string;
  parsed: ParsedDocument;
  indexed: IndexedText;
  shape: Shape;
  metadata: DocumentMetadata;
};

const store = async (ctx: Ctx, tx: Tx, file: ReadFile): Promise<IngestedDocument> => {
  const { tenantId } = ctx.actor;
  const { fileName, parsed, metadata } = file;
  await requireOriginal(ctx, tx, null, metadata.translationOf);
  const settled = { title: titleOf(parsed, fileName), ...settledMetadata(metadata) };
  const language = settled.language ?? parsed.language ?? null;
  const values = {
    ...settled,
    language,
    fileName,
    format: parsed.format,
    bytes: file.bytes,
    sha256: file.sha256,
    text: parsed.text,
    warnings: [...parsed.warnings, ...file.indexed.warnings, ...typeWarnings(metadata)],
    uploadedBy: ctx.actor.userId,
  };
  const namesakes = await selectByFileName(tx, ctx.actor, fileName);
  const before = namesakes.find((each) => each.language === language && isSameWork(each, values));
  const row: DocumentRow = before
    ? (await changeRecord(tx, ctx, DOCUMENT, before, { set: values })).row
    : await addRecord(tx, ctx, DOCUMENT, values);
  await keepVersion(tx, row, before);
  await keepShape(tx, row, file.shape);
  if (before) await deletePassages(tx, tenantId, row.id);
  await insertPassages(tx, tenantId, row.id, file.indexed.passages, ctx.now(), atOnceIn(ctx));
  await leaveIndexTidy(tx, tenantId);
  if (ctx.embedder) await enqueue(tx, tenantId, 'library.embed', { documentId: row.id });
  await refreshOpenSoon(ctx, tx, row.id);
  return { ...(await showDocument(ctx, tx, row.id, true)), outcome: before ? 'new_version' : 'created' };
};
