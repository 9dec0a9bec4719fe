import { sql } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { rows } from '#src/db/rows.ts';
import { passageEmbeddings } from '#src/db/tables/index.ts';
import { rankByVector } from './vector-store.ts';

const PROBES = 20;
const NEAREST = 10;

/** How many vectors a model has, by width, the most first. */
export const countWidths = (tx: Tx, tenantId: string, model: string): Promise<{ width: number; vectors: number }[]> =>
  rows(
    tx,
    sql`select vector_dims(embedding)::int as width, count(*)::int as vectors from ${passageEmbeddings}
      where tenant_id = ${tenantId} and model = ${model} group by 1 order by 2 desc`,
  );

/** The share of the true ten nearest neighbours of some stored vectors that the index finds. */
export const recallOf = async (tx: Tx, tenantId: string, model: string, width: number): Promise<number> => {
  const probes = await rows<{ vector: string }>(
    tx,
    sql`select embedding::text as vector from ${passageEmbeddings} where tenant_id = ${tenantId} and model = ${model}
      and vector_dims(embedding) = ${width}::int order by md5(passage_id) limit ${PROBES}`,
  );
  let found = 0;
  let wanted = 0;
  for (const { vector } of probes) {
    const query = { model, vector: JSON.parse(vector) as number[] };
    const exact = await rankByVector(tx, tenantId, query, { limit: NEAREST });
    const quick = await rankByVector(tx, tenantId, { ...query, ownIndex: true }, { limit: NEAREST });
    const truly = new Set(exact.near.map(({ id }) => id));
    wanted += truly.size;
    found += quick.near.filter(({ id }) => truly.has(id)).length;
  }
  return wanted > 0 ? found / wanted : 1;
};
