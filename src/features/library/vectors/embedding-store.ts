import { and, eq, ne, sql } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { rows } from '#src/db/rows.ts';
import { documents, passageEmbeddings, passages } from '#src/db/tables/index.ts';

const unembedded = (tenantId: string, model: string) => sql`p.tenant_id = ${tenantId} and not exists (
  select 1 from ${passageEmbeddings} e where e.tenant_id = ${tenantId} and e.passage_id = p.id and e.model = ${model})`;

export type Unembedded = { id: string; title: string; heading: string | null; text: string };

/** Passages that have no vector of this model yet, of one document in reading order, or of the whole library. */
export const selectUnembedded = (
  tx: Tx,
  tenantId: string,
  model: string,
  most: number,
  documentId?: string,
): Promise<Unembedded[]> =>
  rows<Unembedded>(
    tx,
    sql`select p.id, d.title, p.heading, p.text from ${passages} p
      join ${documents} d on d.tenant_id = p.tenant_id and d.id = p.document_id
      where ${unembedded(tenantId, model)} ${documentId === undefined ? sql`` : sql`and p.document_id = ${documentId}`}
      order by p.document_id, p.ordinal limit ${most}`,
  );

/** How many passages the library has, and whether any has no vector of this model. */
export const readCover = async (
  tx: Tx,
  tenantId: string,
  model: string,
): Promise<{ passages: number; missing: boolean }> => {
  const [cover] = await rows<{ passages: number; missing: boolean }>(
    tx,
    sql`select (select count(*)::int from ${passages} p where p.tenant_id = ${tenantId}) as passages,
      exists (select 1 from ${passages} p where ${unembedded(tenantId, model)}) as missing`,
  );
  return cover ?? { passages: 0, missing: false };
};

/** A vector of length 1: half precision holds it well, whatever length the endpoint gave it. */
const unit = (vector: readonly number[]): number[] => {
  const length = Math.sqrt(vector.reduce((sum, each) => sum + each * each, 0)) || 1;
  return vector.map((each) => each / length);
};

/**
 * Stores vectors. A passage that was replaced meanwhile is passed over, and one that has its vector keeps it: a message
 * handled twice changes nothing.
 */
export const insertVectors = async (
  tx: Tx,
  tenantId: string,
  model: string,
  vectors: readonly { passageId: string; embedding: readonly number[] }[],
): Promise<void> => {
  await tx.execute(sql`insert into ${passageEmbeddings} (tenant_id, passage_id, model, embedding)
    select p.tenant_id, p.id, ${model}, given.embedding::halfvec
    from unnest(${sql.param(vectors.map((each) => each.passageId))}::text[],
      ${sql.param(vectors.map((each) => JSON.stringify(unit(each.embedding))))}::text[]) as given(passage_id, embedding)
    join ${passages} p on p.tenant_id = ${tenantId} and p.id = given.passage_id
    for key share of p
    on conflict do nothing`);
};

/**
 * Deletes vectors of all models but one, some at a time, so that no transaction holds up others.
 * @returns how many went; fewer than `most` when none is left
 */
export const deleteOtherVectors = async (tx: Tx, tenantId: string, kept: string, most: number): Promise<number> => {
  const gone = await rows<{ id: string }>(
    tx,
    sql`delete from ${passageEmbeddings} where ctid = any(array(select e.ctid from ${passageEmbeddings} e
      where e.tenant_id = ${tenantId} and e.model <> ${kept} limit ${most})) and tenant_id = ${tenantId}
      returning passage_id as id`,
  );
  return gone.length;
};

/** How many passages have a vector, by model. */
export const countVectors = (tx: Tx, tenantId: string): Promise<{ model: string; vectors: number }[]> =>
  tx
    .select({ model: passageEmbeddings.model, vectors: sql<number>`count(*)::int` })
    .from(passageEmbeddings)
    .where(and(eq(passageEmbeddings.tenantId, tenantId), ne(passageEmbeddings.model, '')))
    .groupBy(passageEmbeddings.model);
