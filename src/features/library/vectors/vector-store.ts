import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { rows } from '#src/db/rows.ts';
import { passageEmbeddings, passages } from '#src/db/tables/index.ts';
import { joinDocuments } from '../words/filter-store.ts';
import type { VectorRanking } from './domain-fusion.ts';

/** A query's vector, and where to look for its neighbours. `ownIndex`: this tenant's vectors have an index for themselves. */
export type VectorQuery = { model: string; vector: readonly number[]; ownIndex?: boolean };

export type VectorSearch = {
  /** Which documents may be found, as a condition on `documents`; undefined when all. */
  where?: SQL | undefined;
  limit: number;
  /** Passages whose distance is wanted however far they are. */
  named?: readonly string[];
};

/** Vectors from each end of the library that stand for all, where an index spares reading all. */
const SAMPLE = 250;

/**
 * Ranks passages by cosine distance to a query's vector (0 to 2), nearest first, ties by id: an exact scan of the tenant's
 * own vectors of this model (architecture, decision 7), or its own index where it has one. Vectors of another width are
 * passed over.
 */
export const rankByVector = async (
  tx: Tx,
  tenantId: string,
  query: VectorQuery,
  search: VectorSearch,
): Promise<VectorRanking> => {
  const width = query.vector.length;
  const vector = sql`${JSON.stringify(query.vector)}::halfvec`;
  const own = sql`e.tenant_id = ${tenantId} and e.model = ${query.model} and vector_dims(e.embedding) = ${width}::int`;
  const { where, limit, named = [] } = search;
  const within = where
    ? sql`and e.passage_id in (select ${passages.id} from ${passages} ${joinDocuments}
        where ${passages.tenantId} = ${tenantId} and ${where})`
    : sql``;
  const distance = sql`(e.embedding <=> ${vector})::float8`;
  const found = query.ownIndex
    ? await nearestByIndex(tx, { own, within, vector, width, distance, limit, named })
    : await rows<Row>(
        tx,
        sql`with e as materialized (
            select passage_id, ${distance} as distance from ${passageEmbeddings} e where ${own}
          ), moments as (select avg(distance) as mean, coalesce(stddev_pop(distance), 0) as deviation from e)
          select * from (select passage_id as id, distance, true as near from e where true ${within}
            order by distance, passage_id limit ${limit}) as nearest cross join moments
          union all select passage_id, distance, false, mean, deviation from e cross join moments
            where passage_id = any(${sql.param([...named])}::text[])`,
      );
  const [first] = found;
  const hit = ({ id, distance: score }: Row) => ({ id, score });
  return {
    near: found
      .filter(({ near }) => near)
      .map(hit)
      .sort((a, b) => a.score - b.score || (a.id < b.id ? -1 : 1)),
    named: found.filter(({ near }) => !near).map(hit),
    mean: first?.mean ?? 0,
    deviation: first?.deviation ?? 0,
  };
};

type Row = { id: string; distance: number; near: boolean; mean: number; deviation: number };

/**
 * The same by the tenant's own index, which is partial: the planner proves from tenant, model and width that it may be
 * used. Filters are met while it is walked (iterative scan), so that there are as many hits as asked for.
 */
const nearestByIndex = async (
  tx: Tx,
  ask: { own: SQL; within: SQL; vector: SQL; width: number; distance: SQL; limit: number; named: readonly string[] },
): Promise<Row[]> => {
  const { own, within, vector, width, distance, limit, named } = ask;
  const ef = Math.min(1000, Math.max(200, 2 * limit));
  await tx.execute(sql`select set_config('hnsw.ef_search', ${String(ef)}, true),
    set_config('hnsw.iterative_scan', 'strict_order', true), set_config('enable_sort', 'off', true)`);
  // The width is part of the type that the index is on, so it cannot be a parameter; it is a number we counted.
  const typed = sql.raw(`halfvec(${Math.trunc(width)})`);
  const end = (order: 'asc' | 'desc') => sql`(select ${distance} as distance from ${passageEmbeddings} e where ${own}
    order by e.passage_id ${sql.raw(order)} limit ${SAMPLE})`;
  const near = await rows<Omit<Row, 'mean' | 'deviation'>>(
    tx,
    sql`select e.passage_id as id, (e.embedding::${typed} <=> ${vector}::${typed})::float8 as distance, true as near
      from ${passageEmbeddings} e where ${own} ${within}
      order by e.embedding::${typed} <=> ${vector}::${typed} limit ${limit}`,
  );
  const [moments] = await rows<{ mean: number; deviation: number }>(
    tx,
    sql`select avg(distance)::float8 as mean, coalesce(stddev_pop(distance), 0)::float8 as deviation
      from (${end('asc')} union all ${end('desc')}) as sample`,
  );
  const asked =
    named.length === 0
      ? []
      : await rows<Omit<Row, 'mean' | 'deviation'>>(
          tx,
          sql`select e.passage_id as id, ${distance} as distance, false as near from ${passageEmbeddings} e
            where ${own} and e.passage_id = any(${sql.param([...named])}::text[])`,
        );
  await tx.execute(sql`select set_config('enable_sort', 'on', true)`);
  return [...near, ...asked].map((row) => ({ ...row, mean: moments?.mean ?? 0, deviation: moments?.deviation ?? 0 }));
};
