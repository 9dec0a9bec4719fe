import { sql } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { rows } from '#src/db/rows.ts';
import { libraryCounts, passages, passageTerms, postings } from '#src/db/tables/index.ts';
import type { DeadPassage } from './postings-store.ts';
import type { CandidatePassage } from './rank-exactly.ts';
import type { IndexReading, TermFacts } from './rank-terms.ts';

/** Postings that come along with the counts, rarest terms first. */
const ALONG = 24_000;

const joinedOf = (term: ReturnType<typeof sql>, tenantId: string) =>
  sql`(select string_agg(int4send(p.block) || int4send(p.df) || p.packed, ''::bytea order by p.block)
    from ${postings} p where p.tenant_id = ${tenantId} and p.term = ${term})`;

type FactRow = {
  next: number;
  passages: number;
  terms: number;
  format: number;
  dead: boolean;
  term: string | null;
  df: number;
  peak: number;
  shortest: number;
  packed: Uint8Array | null;
};

/**
 * Reads in one statement, and so of one moment, what the index counts of a query's terms, and the postings of the rarest.
 * @returns null when the tenant has no index of this format
 */
export const readIndex = async (
  tx: Tx,
  tenantId: string,
  format: number,
  terms: readonly string[],
): Promise<IndexReading | null> => {
  const found = await rows<FactRow>(
    tx,
    sql`with totals as materialized (
        select term, sum(df)::int as df, max(peak) as peak, min(shortest) as shortest from ${postings}
        where tenant_id = ${tenantId} and term = any(${sql.param([...terms])}::text[]) group by term
      ), running as materialized (select *, sum(df) over (order by df, term) as upto from totals)
      select c.next_number as next, c.passages, c.terms, c.format,
        exists (select 1 from ${passageTerms} t where t.tenant_id = ${tenantId} and t.dead) as dead,
        r.term, r.df, r.peak, r.shortest,
        case when r.upto <= ${ALONG}::int then ${joinedOf(sql`r.term`, tenantId)} end as packed
      from ${libraryCounts} c left join running r on true where c.tenant_id = ${tenantId}`,
  );
  const [first] = found;
  if (!first || first.format !== format) return null;
  const facts = found.filter((row): row is FactRow & TermFacts => row.term !== null);
  return {
    passages: first.passages,
    terms: first.terms,
    nextNumber: first.next,
    dead: first.dead ? await readDead(tx, tenantId) : [],
    facts: new Map(facts.map(({ term, df, peak, shortest, packed }) => [term, { term, df, peak, shortest, packed }])),
  };
};

const readDead = (tx: Tx, tenantId: string): Promise<DeadPassage[]> =>
  rows<DeadPassage>(tx, sql`select number, length, terms from ${passageTerms} where tenant_id = ${tenantId} and dead`);

/** The postings of terms, each joined over its blocks. */
export const readPostings = async (
  tx: Tx,
  tenantId: string,
  terms: readonly string[],
): Promise<[string, Uint8Array][]> => {
  const found = await rows<{ term: string; packed: Uint8Array | null }>(
    tx,
    sql`select w.term, ${joinedOf(sql`w.term`, tenantId)} as packed
      from unnest(${sql.param([...terms])}::text[]) as w(term)`,
  );
  return found.map(({ term, packed }) => [term, packed ?? new Uint8Array()]);
};

/** Passages by number, with their packed terms. */
export const readCandidates = (tx: Tx, tenantId: string, numbers: readonly number[]): Promise<CandidatePassage[]> =>
  rows<CandidatePassage>(
    tx,
    sql`select p.id, t.number, t.length, t.terms from ${passageTerms} t
      join ${passages} p on p.tenant_id = t.tenant_id and p.number = t.number
      where t.tenant_id = ${tenantId} and t.number = any(${sql.param([...numbers])}::int[]) and not t.dead`,
  );

/** The texts of passages by id, under their headings. */
export const readTexts = async (tx: Tx, tenantId: string, ids: readonly string[]): Promise<Map<string, string>> => {
  if (ids.length === 0) return new Map();
  const found = await rows<{ id: string; text: string }>(
    tx,
    sql`select id, concat_ws(E'\n', heading, text) as text from ${passages}
      where tenant_id = ${tenantId} and id = any(${sql.param([...ids])}::text[])`,
  );
  return new Map(found.map(({ id, text }) => [id, text]));
};
