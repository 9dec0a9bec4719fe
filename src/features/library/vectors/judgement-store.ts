import { and, eq, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { readPage } from '#src/db/page.ts';
import { rows } from '#src/db/rows.ts';
import { documents, passages, searchJudgements } from '#src/db/tables/index.ts';
import type { JudgementFilter } from './judgement-contract.ts';

export type JudgementRow = typeof searchJudgements.$inferSelect;

/** Stores a judgement; said again of the same result of the same query, the last word counts. */
export const saveJudgement = async (tx: Tx, judgement: typeof searchJudgements.$inferInsert): Promise<JudgementRow> => {
  const { tenantId, query, documentId, passageId = '', relevant, userId = null } = judgement;
  const [known] = await tx
    .update(searchJudgements)
    .set({ relevant, userId })
    .where(
      and(
        eq(searchJudgements.tenantId, tenantId),
        eq(searchJudgements.documentId, documentId),
        eq(searchJudgements.passageId, passageId),
        eq(searchJudgements.query, query),
      ),
    )
    .returning();
  const [made] = known ? [known] : await tx.insert(searchJudgements).values(judgement).returning();
  if (!made) throw new Error('a judgement was not stored');
  return made;
};

/** One page of the judgements on documents that meet `readable`, newest first. */
export const selectJudgements = (tx: Tx, tenantId: string, filter: JudgementFilter, readable: SQL | undefined) =>
  readPage(tx, searchJudgements, tenantId, filter, [
    filter.documentId ? eq(searchJudgements.documentId, filter.documentId) : undefined,
    readable
      ? sql`exists (select 1 from ${documents} where ${documents.tenantId} = ${tenantId}
          and ${documents.id} = ${searchJudgements.documentId} and ${readable})`
      : undefined,
  ]);

/** Deletes a judgement. Answers whether there was one. */
export const deleteJudgementRow = async (tx: Tx, tenantId: string, id: string): Promise<boolean> => {
  const gone = await tx
    .delete(searchJudgements)
    .where(and(eq(searchJudgements.tenantId, tenantId), eq(searchJudgements.id, id)))
    .returning({ id: searchJudgements.id });
  return gone.length > 0;
};

export type JudgedRow = { query: string; documentId: string; passageId: string | null };

/**
 * What was judged to answer a query, of the queries judged last. `passageId` is null where the document was meant, or
 * where its text was replaced since.
 */
export const selectRelevant = (tx: Tx, tenantId: string, queries: number): Promise<JudgedRow[]> =>
  rows<JudgedRow>(
    tx,
    sql`with asked as (
        select query from ${searchJudgements} where tenant_id = ${tenantId} and relevant
        group by query order by max(created_at) desc, query limit ${queries}
      )
      select j.query, j.document_id as "documentId", p.id as "passageId" from ${searchJudgements} j join asked using (query)
      left join ${passages} p on p.tenant_id = j.tenant_id and p.id = j.passage_id
      where j.tenant_id = ${tenantId} and j.relevant order by j.query, j.id`,
  );

/** Which document each of some passages is of. */
export const selectDocumentsOf = async (
  tx: Tx,
  tenantId: string,
  ids: readonly string[],
): Promise<Map<string, string>> => {
  const found = await rows<{ id: string; documentId: string }>(
    tx,
    sql`select id, document_id as "documentId" from ${passages}
      where tenant_id = ${tenantId} and id = any(${sql.param([...ids])}::text[])`,
  );
  return new Map(found.map(({ id, documentId }) => [id, documentId]));
};
