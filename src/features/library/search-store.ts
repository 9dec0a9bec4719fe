import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { containsText } from '#src/db/page.ts';
import { rows } from '#src/db/rows.ts';
import { documents, passageEmbeddings, passages, postings } from '#src/db/tables/index.ts';
import type { SearchFilters } from './contract.ts';
import { documentTypeOf } from './domain.ts';
import type { Hit, WordHit } from './domain-fusion.ts';

/** BM25's two settings: how fast repeats saturate, and how much length counts (Robertson & Zaragoza 2009). */
const K1 = 1.2;
const B = 0.75;

/**
 * Passages by BM25, best first, ties by id. Exact for the tenant: N, the mean length and every df are counted over all
 * its passages, whatever the filters, which only say who may be ranked.
 * idf = ln(1 + (N − df + 0.5) / (df + 0.5)); weight = qf · idf · f (k1 + 1) / (f + k1 (1 − b + b · |d| / mean)).
 * @param terms the query's index terms with how often each stands in it
 * @returns also `coverage`, 0 to 1: the share of the query's idf that the passage holds, terms of one character left aside
 */
export const rankByWords = (
  tx: Tx,
  tenantId: string,
  terms: ReadonlyMap<string, number>,
  filters: SearchFilters,
  limit: number,
): Promise<WordHit[]> => {
  const words = sql`${sql.param([...terms.keys()])}::text[]`;
  const where = conditions(filters);
  // Each table is read once, by its key, and joined by hash: this holds without statistics, which the embedded engine
  // gathers late and the planner misses most under row-level security.
  return rows<WordHit>(
    tx,
    sql`with lengths as materialized (
      select ${passages.id}, ${passages.length}, ${where ?? sql`true`} as eligible from ${passages}
      ${where ? ofDocuments : sql``} where ${passages.tenantId} = ${tenantId}
    ), stats as (
      select count(*)::float8 as n, avg(length)::float8 as mean from lengths
    ), found as materialized (
      select term, passage_id, frequency from ${postings}
      where ${postings.tenantId} = ${tenantId} and term = any(${words})
    ), weights as materialized (
      select asked.term, asked.qf * ln(1 + (n - coalesce(df, 0) + 0.5) / (coalesce(df, 0) + 0.5)) as weight,
        char_length(asked.term) > 1 as telling
      from stats, unnest(${words}, ${sql.param([...terms.values()])}::int[]) as asked(term, qf)
      left join (select term, count(*)::float8 as df from found group by term) as counted on counted.term = asked.term
    ), whole as (
      select nullif(sum(weight) filter (where telling), 0) as telling, nullif(sum(weight), 0) as everything from weights
    )
    select passage_id as id, coalesce(
        coalesce(sum(weight) filter (where weights.telling), 0) / min(whole.telling), sum(weight) / min(whole.everything), 0
      )::float8 as coverage,
      round(sum(weight * frequency * ${K1 + 1}::float8
        / (frequency + ${K1}::float8 * (1 - ${B}::float8 + ${B}::float8 * length / mean)))::numeric, 9)::float8 as score
    from stats, whole, found join weights on weights.term = found.term join lengths on lengths.id = passage_id and eligible
    group by passage_id order by score desc, passage_id limit ${limit}`,
  );
};

/**
 * Passages by cosine distance to a query's vector, nearest first, ties by id: an exact scan of the tenant's own vectors
 * of this model (architecture, decision 7). `score` is the distance, 0 to 2. Vectors of another width are passed over.
 */
export const rankByVector = (
  tx: Tx,
  tenantId: string,
  query: { model: string; vector: readonly number[] },
  filters: SearchFilters,
  limit: number,
): Promise<Hit[]> => {
  const distance = sql`e.embedding <=> ${JSON.stringify(query.vector)}::vector`;
  const where = conditions(filters);
  const within = where
    ? sql`join ${passages} on ${passages.tenantId} = e.tenant_id and ${passages.id} = e.passage_id ${ofDocuments} and ${where}`
    : sql``;
  return rows<Hit>(
    tx,
    sql`select e.passage_id as id, (${distance})::float8 as score from ${passageEmbeddings} e ${within}
      where e.tenant_id = ${tenantId} and e.model = ${query.model} and vector_dims(e.embedding) = ${query.vector.length}::int
      order by ${distance}, e.passage_id limit ${limit}`,
  );
};

const ofDocuments = sql`join ${documents} on ${documents.tenantId} = ${passages.tenantId} and ${documents.id} = ${passages.documentId}`;

const conditions = (filters: SearchFilters): SQL | undefined => {
  const list = (items: readonly string[]) => sql`${sql.param([...items])}::text[]`;
  const wanted = [
    filters.industry ? containsText(documents.industry, filters.industry) : undefined,
    filters.type ? sql`${documents.type} = ${documentTypeOf(filters.type)}` : undefined,
    filters.language ? sql`${documents.language} = ${filters.language}` : undefined,
    filters.stages ? sql`${documents.stages} && ${list(filters.stages)}` : undefined,
    filters.roles ? sql`${documents.roles} && ${list(filters.roles)}` : undefined,
    filters.shareable === undefined ? undefined : sql`${documents.shareable} = ${filters.shareable}`,
    filters.validOn
      ? sql`(${documents.validUntil} is null or ${documents.validUntil} >= ${filters.validOn}::date)`
      : undefined,
    filters.documentIds ? sql`${documents.id} = any(${list(filters.documentIds)})` : undefined,
  ].filter((condition) => condition !== undefined);
  return wanted.length > 0 ? sql.join(wanted, sql` and `) : undefined;
};
