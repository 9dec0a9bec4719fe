import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { numberList, textList } from '#src/db/lists.ts';
import { rows } from '#src/db/rows.ts';
import { libraryCounts, passageRanges, passages, passageTerms, postings } from '#src/db/tables/index.ts';
import { type PassageTerms, packTerms } from './passage-terms.ts';
import { type Posting, type PostingsBlock, packPostings } from './postings-pack.ts';

/** Of the tokens and of the packing: an index of another format is made anew. */
export const INDEX_FORMAT = 1;

/** Passages that the transaction which stored or deleted them puts in or takes out by itself: a short document's. */
export const AT_ONCE = 24;

/** Rows a statement, so that none grows past some hundred kilobytes. */
const CHUNK = 4_000;

/** Calls with pieces of a list that make one statement each. */
export const inChunks = async <Item>(
  items: readonly Item[],
  write: (chunk: Item[]) => Promise<unknown>,
): Promise<void> => {
  for (let from = 0; from < items.length; from += CHUNK) await write(items.slice(from, from + CHUNK));
};

/** Bytes for a `decode(…, 'base64')`: neither driver writes lists of `bytea` alike. */
const asText = (bytes: Uint8Array): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');

const lengthOf = (indexed: readonly { terms: PassageTerms }[]): number =>
  indexed.reduce((sum, { terms }) => sum + terms.length, 0);

/**
 * Takes the next passage numbers for passages about to be indexed and counts them. The tenant's row stays locked until
 * the transaction ends, so that numbers are written in their order.
 * @returns the first number; the others follow it
 */
export const takeNumbers = async (
  tx: Tx,
  tenantId: string,
  indexed: readonly { terms: PassageTerms }[],
): Promise<number> => {
  const [taken] = await rows<{ first: number; format: number }>(
    tx,
    sql`insert into ${libraryCounts} as c (tenant_id, format, next_number, passages, terms)
      values (${tenantId}, ${INDEX_FORMAT}, ${indexed.length}, ${indexed.length}, ${lengthOf(indexed)})
      on conflict (tenant_id) do update set next_number = c.next_number + excluded.next_number,
        passages = c.passages + excluded.passages, terms = c.terms + excluded.terms
      returning next_number - ${indexed.length}::int as first, format`,
  );
  if (!taken) throw new Error('no passage numbers were given');
  if (taken.format === INDEX_FORMAT) return taken.first;
  await forgetIndex(tx, tenantId);
  return takeNumbers(tx, tenantId, indexed);
};

/** Whether a tenant has an index of this format. */
export const hasIndex = async (tx: Tx, tenantId: string): Promise<boolean> => {
  const [counts] = await tx
    .select({ format: libraryCounts.format })
    .from(libraryCounts)
    .where(eq(libraryCounts.tenantId, tenantId));
  return counts?.format === INDEX_FORMAT;
};

/** Drops a tenant's whole index; its passages wait to be indexed anew. */
export const forgetIndex = async (tx: Tx, tenantId: string): Promise<void> => {
  for (const table of [postings, passageTerms, passageRanges, libraryCounts])
    await tx.delete(table).where(eq(table.tenantId, tenantId));
  await tx.update(passages).set({ number: null }).where(eq(passages.tenantId, tenantId));
};

/** Writes the postings of passages whose numbers, ascending from `first`, were just taken. */
export const appendPostings = async (
  tx: Tx,
  tenantId: string,
  first: number,
  indexed: readonly { documentId: string; terms: PassageTerms }[],
): Promise<void> => {
  const byTerm = new Map<string, Posting[]>();
  const ranges: { documentId: string; first: number; last: number }[] = [];
  indexed.forEach(({ documentId, terms: { terms, length } }, at) => {
    const number = first + at;
    const range = ranges.at(-1);
    if (range?.documentId === documentId) range.last = number;
    else ranges.push({ documentId, first: number, last: number });
    for (const [term, { frequency }] of terms) {
      const posting = { number, frequency, length };
      const known = byTerm.get(term);
      if (known) known.push(posting);
      else byTerm.set(term, [posting]);
    }
  });
  await inChunks(ranges, (chunk) => tx.insert(passageRanges).values(chunk.map((range) => ({ tenantId, ...range }))));
  const numbered = indexed.map(({ terms }, at) => ({ number: first + at, terms }));
  await inChunks(numbered, (chunk) => insertTerms(tx, tenantId, chunk));
  const blocks = [...byTerm].flatMap(([term, found]) => packPostings(found).map((block) => ({ term, ...block })));
  // In the order of the key, so that the index is walked once.
  blocks.sort((a, b) => (a.term < b.term ? -1 : a.term > b.term ? 1 : a.block - b.block));
  await inChunks(blocks, (chunk) => writeBlocks(tx, tenantId, chunk, 'append'));
};

const insertTerms = (tx: Tx, tenantId: string, indexed: readonly { number: number; terms: PassageTerms }[]) =>
  tx.execute(sql`insert into ${passageTerms} (tenant_id, number, length, terms)
    select ${tenantId}, number, length, decode(terms, 'base64') from unnest(
      ${numberList(indexed.map(({ number }) => number))}, ${numberList(indexed.map(({ terms }) => terms.length))},
      ${textList(indexed.map(({ terms }) => asText(packTerms(terms))))}) as given(number, length, terms)`);

type TermBlock = PostingsBlock & { term: string };

/** Adds postings behind those a block has, or puts them in their place. */
const writeBlocks = (tx: Tx, tenantId: string, blocks: readonly TermBlock[], how: 'append' | 'replace') => {
  const set =
    how === 'append'
      ? sql`df = p.df + excluded.df, peak = greatest(p.peak, excluded.peak),
          shortest = least(p.shortest, excluded.shortest), packed = p.packed || excluded.packed`
      : sql`df = excluded.df, peak = excluded.peak, shortest = excluded.shortest, packed = excluded.packed`;
  const numbers = (of: (block: TermBlock) => number) => numberList(blocks.map(of));
  return tx.execute(sql`insert into ${postings} as p (tenant_id, term, block, df, peak, shortest, packed)
    select ${tenantId}, term, block, df, peak, shortest, decode(packed, 'base64') from unnest(
      ${textList(blocks.map(({ term }) => term))}, ${numbers(({ block }) => block)}, ${numbers(({ df }) => df)},
      ${numbers(({ peak }) => peak)}, ${numbers(({ shortest }) => shortest)},
      ${textList(blocks.map(({ packed }) => asText(packed)))}) as given(term, block, df, peak, shortest, packed)
    on conflict (tenant_id, term, block) do update set ${set}`);
};

export type DeadPassage = { number: number; length: number; terms: Uint8Array };

/** Passages that are gone and still stand in postings, first numbers first. */
export const selectDead = (tx: Tx, tenantId: string, limit: number): Promise<DeadPassage[]> =>
  rows<DeadPassage>(
    tx,
    sql`select number, length, terms from ${passageTerms} where tenant_id = ${tenantId} and dead order by number limit ${limit}`,
  );

/** The rows of these terms in one block. */
export const selectBlocks = (
  tx: Tx,
  tenantId: string,
  block: number,
  terms: readonly string[],
): Promise<{ term: string; packed: Uint8Array }[]> =>
  rows(
    tx,
    sql`select term, packed from ${postings} where tenant_id = ${tenantId} and term = any(${sql.param([...terms])}::text[])
      and block = ${block}`,
  );

/** Puts other postings in the place of those a block has; a term that none is left of goes. */
export const replaceBlocks = async (
  tx: Tx,
  tenantId: string,
  block: number,
  left: readonly { term: string; postings: readonly Posting[] }[],
): Promise<void> => {
  const gone = left.filter((each) => each.postings.length === 0).map(({ term }) => term);
  const kept = left.flatMap(({ term, postings: found }) => packPostings(found).map((each) => ({ term, ...each })));
  await inChunks(gone, (chunk) =>
    tx.execute(sql`delete from ${postings} where tenant_id = ${tenantId} and block = ${block}
      and term = any(${sql.param(chunk)}::text[])`),
  );
  await inChunks(kept, (chunk) => writeBlocks(tx, tenantId, chunk, 'replace'));
};

/** Forgets dead passages once no posting is left of them. */
export const deleteDead = async (tx: Tx, tenantId: string, dead: readonly DeadPassage[]): Promise<void> => {
  const numbers = dead.map(({ number }) => number);
  await tx.delete(passageTerms).where(and(eq(passageTerms.tenantId, tenantId), inArray(passageTerms.number, numbers)));
  const terms = dead.reduce((sum, { length }) => sum + length, 0);
  await tx.execute(sql`update ${libraryCounts} set passages = passages - ${dead.length}::int, terms = terms - ${terms}::float8
    where tenant_id = ${tenantId}`);
};
