import { and, eq, sql } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { passages, postings } from '#src/db/tables/index.ts';
import { decodeCursor, encodeCursor } from '#src/kernel/cursor.ts';
import { newId } from '#src/kernel/ids.ts';
import type { PassageFilter } from './contract.ts';
import type { IndexedPassage, PassageRow } from './domain.ts';

/** Rows a statement, so that none grows past some hundred kilobytes. */
const CHUNK = 4_000;

const inChunks = async <Item>(items: readonly Item[], write: (chunk: Item[]) => Promise<unknown>): Promise<void> => {
  for (let from = 0; from < items.length; from += CHUNK) await write(items.slice(from, from + CHUNK));
};

/** Puts a document's passages and their postings in the index. */
export const insertPassages = async (
  tx: Tx,
  tenantId: string,
  documentId: string,
  indexed: readonly IndexedPassage[],
  at: Date,
): Promise<void> => {
  const made = indexed.map((passage) => ({ ...passage, id: newId('psg') }));
  await inChunks(made, (chunk) =>
    tx.insert(passages).values(
      chunk.map(({ frequencies: _terms, heading, page, ...passage }) => ({
        ...passage,
        tenantId,
        documentId,
        createdAt: at,
        heading: heading || null,
        page: page ?? null,
      })),
    ),
  );
  const found = made.flatMap(({ id, frequencies }) => [...frequencies].map(([term, count]) => ({ id, term, count })));
  await inChunks(found, (chunk) =>
    tx.execute(sql`insert into ${postings} (tenant_id, term, passage_id, frequency)
      select ${tenantId}, * from unnest(${sql.param(chunk.map((each) => each.term))}::text[],
        ${sql.param(chunk.map((each) => each.id))}::text[], ${sql.param(chunk.map((each) => each.count))}::int[])`),
  );
};

/** Takes a document's passages out of the index; postings and vectors go with them. */
export const deletePassages = async (tx: Tx, tenantId: string, documentId: string): Promise<void> => {
  await tx.delete(passages).where(and(eq(passages.tenantId, tenantId), eq(passages.documentId, documentId)));
};

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
