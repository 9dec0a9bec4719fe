import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { numberList, textList } from '#src/db/lists.ts';
import { rows } from '#src/db/rows.ts';
import { passages, passageTerms, postings } from '#src/db/tables/index.ts';
import type { RememberedBlock } from '#src/kernel/postings-memory.ts';
import type { CandidatePassage } from './rank-exactly.ts';

/** Postings that come along with the counts, rarest terms first. */
const ALONG = 24_000;

/** One block of a term. `stamp`: the transaction that wrote it. */
export type BlockRow = RememberedBlock & { term: string };

/** Terms to be read, and which blocks of them are held as a transaction wrote them. */
export type WantedTerms = { terms: readonly string[]; held: readonly { term: string; block: number; stamp: string }[] };

/**
 * A statement that gives all blocks of terms with what is counted there, as `BlockRow`s, and the postings of the rarest;
 * blocks that are held come without.
 */
export const blocksOf = (tenantId: string, { terms, held }: WantedTerms): SQL => {
  const same = sql`select * from unnest(${textList(held.map(({ term }) => term))},
    ${numberList(held.map(({ block }) => block))}, ${textList(held.map(({ stamp }) => stamp))}) as h(term, block, stamp)`;
  return sql`with found as materialized (
      select p.term, p.block, p.xmin::text as stamp, p.df, p.peak, p.shortest, p.packed,
        (p.term, p.block, p.xmin::text) in (${same}) as held
      from ${postings} p where p.tenant_id = ${tenantId} and p.term = any(${textList(terms)})
    ), lacking as (select term, sum(df) as df from found where not held group by term
    ), running as (select term, sum(df) over (order by df, term) as upto from lacking)
    select f.term, f.block, f.stamp, f.df, f.peak, f.shortest,
      case when not f.held and r.upto <= ${ALONG}::int then f.packed end as packed
    from found f left join running r on r.term = f.term`;
};

/** Reads all blocks of terms in one statement, and so of one moment. */
export const readTerms = (tx: Tx, tenantId: string, wanted: WantedTerms): Promise<BlockRow[]> =>
  rows<BlockRow>(tx, blocksOf(tenantId, wanted));

/** The postings of blocks of terms. */
export const readPacked = (
  tx: Tx,
  tenantId: string,
  blocks: readonly { term: string; block: number }[],
): Promise<{ term: string; block: number; stamp: string; packed: Uint8Array }[]> =>
  rows(
    tx,
    sql`select p.term, p.block, p.xmin::text as stamp, p.packed from unnest(${textList(blocks.map(({ term }) => term))},
        ${numberList(blocks.map(({ block }) => block))}) as w(term, block)
      join ${postings} p on p.tenant_id = ${tenantId} and p.term = w.term and p.block = w.block`,
  );

/** Passages by number, with their packed terms. */
export const readCandidates = (tx: Tx, tenantId: string, numbers: readonly number[]): Promise<CandidatePassage[]> =>
  rows<CandidatePassage>(
    tx,
    sql`select number, length, terms from ${passageTerms}
      where tenant_id = ${tenantId} and number = any(${numberList(numbers)}) and not dead`,
  );

/** Passages by number: their ids, and their packed terms. */
export const readRanked = (
  tx: Tx,
  tenantId: string,
  numbers: readonly number[],
): Promise<{ id: string; number: number; terms: Uint8Array }[]> =>
  rows(
    tx,
    sql`select p.id, t.number, t.terms from ${passageTerms} t
      join ${passages} p on p.tenant_id = t.tenant_id and p.number = t.number
      where t.tenant_id = ${tenantId} and t.number = any(${numberList(numbers)})`,
  );

/** The texts of passages by number, under their headings. */
export const readTexts = async (tx: Tx, tenantId: string, numbers: readonly number[]): Promise<Map<number, string>> => {
  if (numbers.length === 0) return new Map();
  const found = await rows<{ number: number; text: string }>(
    tx,
    sql`select number, concat_ws(E'\n', heading, text) as text from ${passages}
      where tenant_id = ${tenantId} and number = any(${numberList(numbers)})`,
  );
  return new Map(found.map(({ number, text }) => [number, text]));
};
