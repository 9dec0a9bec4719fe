import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { documents, passageRanges, passages, passageTerms } from '#src/db/tables/index.ts';
import { decodeCursor, encodeCursor } from '#src/kernel/cursor.ts';
import { newId } from '#src/kernel/ids.ts';
import type { PassageFilter } from '../contract.ts';
import type { IndexedPassage, PassageRow } from '../domain.ts';
import { type DocumentFields, openingOf, weighFields } from './passage-terms.ts';
import { AT_ONCE, appendPostings, inChunks, takeNumbers } from './postings-store.ts';

/**
 * Stores a document's passages and puts them in the word index. Of a long document only the first go in at once; the
 * others wait for `tidyIndex`, so that no transaction holds up others.
 * @param atOnce how many go in at once
 * @returns how many wait
 */
export const insertPassages = async (
  tx: Tx,
  tenantId: string,
  documentId: string,
  indexed: readonly IndexedPassage[],
  at: Date,
  atOnce: number = AT_ONCE,
): Promise<number> => {
  const begin = indexed.slice(0, atOnce);
  const fields = begin.length > 0 ? await selectFields(tx, tenantId, documentId) : { title: '', opening: '' };
  const now = begin.map((each) => ({ documentId, terms: weighFields(each, each.heading, fields) }));
  const first = now.length > 0 ? await takeNumbers(tx, tenantId, now) : 0;
  const made = indexed.map(({ frequencies: _terms, heading, page, ...passage }, place) => ({
    ...passage,
    id: newId('psg'),
    tenantId,
    documentId,
    createdAt: at,
    heading: heading || null,
    page: page ?? null,
    number: place < now.length ? first + place : null,
  }));
  await inChunks(made, (chunk) => tx.insert(passages).values(chunk));
  if (now.length > 0) await appendPostings(tx, tenantId, first, now);
  return indexed.length - now.length;
};

/** So much of a text holds its opening. */
export const OPENING_WITHIN = 200;

const selectFields = async (tx: Tx, tenantId: string, documentId: string): Promise<DocumentFields> => {
  const [found] = await tx
    .select({ title: documents.title, start: sql<string>`left(${documents.text}, ${OPENING_WITHIN}::int)` })
    .from(documents)
    .where(and(eq(documents.tenantId, tenantId), eq(documents.id, documentId)));
  return { title: found?.title ?? '', opening: openingOf(found?.start ?? '') };
};

/** Takes a document's passages out of the library; the index knows at once, and `sweepSome` clears it of them. */
export const deletePassages = async (tx: Tx, tenantId: string, documentId: string): Promise<void> => {
  await tx.delete(passages).where(and(eq(passages.tenantId, tenantId), eq(passages.documentId, documentId)));
  await deleteRanges(tx, tenantId, documentId);
};

/** Takes a document's passages out of the index and leaves them stored; they wait for `indexSome`. */
export const unindexPassages = async (tx: Tx, tenantId: string, documentId: string): Promise<void> => {
  await tx.execute(sql`update ${passageTerms} t set dead = true from ${passages} p
    where p.tenant_id = ${tenantId} and p.document_id = ${documentId} and t.tenant_id = p.tenant_id and t.number = p.number`);
  await tx
    .update(passages)
    .set({ number: null })
    .where(and(eq(passages.tenantId, tenantId), eq(passages.documentId, documentId)));
  await deleteRanges(tx, tenantId, documentId);
};

const deleteRanges = (tx: Tx, tenantId: string, documentId: string) =>
  tx.delete(passageRanges).where(and(eq(passageRanges.tenantId, tenantId), eq(passageRanges.documentId, documentId)));

/** One page of a document's passages, in reading order. */
export const selectPassages = async (
  tx: Tx,
  tenantId: string,
  documentId: string,
  page: PassageFilter,
): Promise<{ rows: PassageRow[]; nextCursor: string | null }> => {
  const after = page.cursor ? Number(decodeCursor(page.cursor, 1)[0]) : -1;
  const found = await tx
    .select()
    .from(passages)
    .where(
      and(
        eq(passages.tenantId, tenantId),
        eq(passages.documentId, documentId),
        sql`${passages.ordinal} > ${Number.isSafeInteger(after) ? after : -1}::int8`,
      ),
    )
    .orderBy(passages.ordinal)
    .limit(page.limit + 1);
  const shown = found.slice(0, page.limit);
  const last = found.length > page.limit ? shown.at(-1) : undefined;
  return { rows: shown, nextCursor: last ? encodeCursor([last.ordinal]) : null };
};

/** Where a document's passages begin in its text, in reading order. */
export const selectPlaces = (tx: Tx, tenantId: string, documentId: string) =>
  tx
    .select({ id: passages.id, start: passages.start, page: passages.page })
    .from(passages)
    .where(and(eq(passages.tenantId, tenantId), eq(passages.documentId, documentId)))
    .orderBy(passages.start);
