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
    onDocument(tenantId, readable),
  ]);

/** That a judgement is on a document which meets a condition; undefined without one. */
const onDocument = (tenantId: string, readable: SQL | undefined): SQL | undefined =>
  readable &&
  sql`exists (select 1 from ${documents} where ${documents.tenantId} = ${tenantId}
    and ${documents.id} = ${searchJudgements.documentId} and ${readable})`;

/** Deletes a judgement on a document that meets `readable`. Answers whether there was one. */
export const deleteJudgementRow = async (
  tx: Tx,
  tenantId: string,
  id: string,
  readable: SQL | undefined,
): Promise<boolean> => {
  const gone = await tx
    .delete(searchJudgements)
    .where(and(eq(searchJudgements.tenantId, tenantId), eq(searchJudgements.id, id), onDocument(tenantId, readable)))
    .returning({ id: searchJudgements.id });
  return gone.length > 0;
};

export type JudgedRow = { query: string; documentId: string; passageId: string | null; relevant: boolean };

/**
 * What was said of results, of the queries judged last. `passageId` is null where the document was meant, or where the text of one that
 * answers was replaced since; that a passage which is gone was no answer is heard no more.
 */
export const selectJudged = (tx: Tx, tenantId: string, queries: number): Promise<JudgedRow[]> =>
  rows<JudgedRow>(
    tx,
    sql`with judged as (
        select j.query, j.id, j.created_at, j.document_id, p.id as passage_id, j.relevant from ${searchJudgements} j
        left join ${passages} p on p.tenant_id = j.tenant_id and p.id = j.passage_id
        where j.tenant_id = ${tenantId} and (j.relevant or j.passage_id = '' or p.id is not null)
      ), asked as (
        select query from judged group by query order by max(created_at) desc, query limit ${queries}
      )
      select query, document_id as "documentId", passage_id as "passageId", relevant from judged join asked using (query)
      order by query, id`,
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
