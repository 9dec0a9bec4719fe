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
  const asked = sql`unnest(${words}, ${sql.param([...terms.values()])}::int[]) as asked(term, qf)`;
  return joiningByHash(tx, () =>
    rows<WordHit>(
      tx,
      sql`with lengths as materialized (
        select ${passages.id}, ${passages.length}, ${where ?? sql`true`} as eligible from ${passages}
        ${where ? ofDocuments : sql``} where ${passages.tenantId} = ${tenantId}
      ), stats as materialized (
        select count(*)::float8 as n, avg(length)::float8 as mean from lengths
      ), found as materialized (
        select term, passage_id, frequency from ${postings}
        where ${postings.tenantId} = ${tenantId} and term = any(${words})
      ), spread as (
        select term, count(*)::float8 as df from found group by term
      ), weights as materialized (
        select term, qf * ln(1 + ((select n from stats) - coalesce(df, 0) + 0.5) / (coalesce(df, 0) + 0.5)) as weight,
          char_length(term) > 1 as telling
        from ${asked} left join spread using (term)
      ), whole as materialized (
        select nullif(sum(weight) filter (where telling), 0) as telling, sum(weight) as everything from weights
      )
      select passage_id as id,
        coalesce(coalesce(sum(weight) filter (where telling), 0) / (select telling from whole),
          sum(weight) / (select everything from whole))::float8 as coverage,
        round(sum(weight * frequency * ${K1 + 1}::float8 / (frequency
          + ${K1}::float8 * (1 - ${B}::float8 + ${B}::float8 * length / (select mean from stats))))::numeric, 9)::float8 as score
      from found join weights using (term) join lengths on lengths.id = passage_id and eligible
      group by passage_id order by score desc, passage_id limit ${limit}`,
    ),
  );
};

/**
 * Runs a ranking with loop joins off. Fresh tenants have no statistics (the embedded engine gathers none by itself), the
 * planner takes thousands of postings for three, and joins them row by row with thousands of passages.
 */
const joiningByHash = async <T>(tx: Tx, rank: () => Promise<T>): Promise<T> => {
  const plan = (loops: 'on' | 'off') =>
    tx.execute(sql`select set_config('enable_nestloop', ${loops}, true), set_config('jit', ${loops}, true)`);
  await plan('off');
  const ranked = await rank();
  await plan('on');
  return ranked;
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
