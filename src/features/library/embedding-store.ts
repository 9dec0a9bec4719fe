import { and, eq, notExists, sql } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { rows } from '#src/db/rows.ts';
import { documents, passageEmbeddings, passages } from '#src/db/tables/index.ts';

/** Whether the tenant has any vector of this model. */
export const hasVectors = async (tx: Tx, tenantId: string, model: string): Promise<boolean> => {
  const found = await rows(
    tx,
    sql`select 1 from ${passageEmbeddings} where ${passageEmbeddings.tenantId} = ${tenantId}
      and ${passageEmbeddings.model} = ${model} limit 1`,
  );
  return found.length > 0;
};

/** Passages of a document that have no vector of this model yet, in reading order. */
export const selectUnembedded = (tx: Tx, tenantId: string, documentId: string, model: string, limit: number) =>
  tx
    .select({ id: passages.id, title: documents.title, heading: passages.heading, text: passages.text })
    .from(passages)
    .innerJoin(documents, and(eq(documents.tenantId, passages.tenantId), eq(documents.id, passages.documentId)))
    .where(
      and(
        eq(passages.tenantId, tenantId),
        eq(passages.documentId, documentId),
        notExists(
          tx
            .select({ one: sql`1` })
            .from(passageEmbeddings)
            .where(
              and(
                eq(passageEmbeddings.tenantId, tenantId),
                eq(passageEmbeddings.passageId, passages.id),
                eq(passageEmbeddings.model, model),
              ),
            ),
        ),
      ),
    )
    .orderBy(passages.ordinal)
    .limit(limit);

/**
 * Stores vectors. A passage that was replaced meanwhile is passed over, and one that has its vector keeps it: a message
 * handled twice changes nothing.
 */
export const insertVectors = async (
  tx: Tx,
  tenantId: string,
  model: string,
  vectors: readonly { passageId: string; embedding: number[] }[],
): Promise<void> => {
  await tx.execute(sql`insert into ${passageEmbeddings} (tenant_id, passage_id, model, embedding)
    select p.tenant_id, p.id, ${model}, given.embedding::vector
    from unnest(${sql.param(vectors.map((each) => each.passageId))}::text[],
      ${sql.param(vectors.map((each) => JSON.stringify(each.embedding)))}::text[]) as given(passage_id, embedding)
    join ${passages} p on p.tenant_id = ${tenantId} and p.id = given.passage_id
    for key share of p
    on conflict do nothing`);
};
