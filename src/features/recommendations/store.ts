import { and, asc, desc, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { rows } from '#src/db/rows.ts';
import {
  accounts,
  documents,
  opportunities,
  passages,
  recommendationFeedback,
  recommendationSets,
  recommendations,
} from '#src/db/tables/index.ts';
import { documentColumns, passageColumns } from '#src/features/library/index.ts';
import { newId } from '#src/kernel/ids.ts';
import { OPEN_STAGES } from '#src/playbook/stages.ts';

export type SetRow = typeof recommendationSets.$inferSelect;
export type ItemRow = Omit<typeof recommendations.$inferInsert, 'tenantId' | 'id' | 'opportunityId' | 'createdAt'>;

/** How many documents the tenant's library has. */
export const countDocuments = async (tx: Tx, tenantId: string): Promise<number> => {
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(documents)
    .where(eq(documents.tenantId, tenantId));
  return row?.count ?? 0;
};

/** The whole texts of some documents, by id. */
export const selectTexts = async (tx: Tx, tenantId: string, ids: string[]): Promise<Map<string, string>> => {
  if (ids.length === 0) return new Map();
  const found = await tx
    .select({ id: documents.id, text: documents.text })
    .from(documents)
    .where(and(eq(documents.tenantId, tenantId), inArray(documents.id, ids)));
  return new Map(found.map((row) => [row.id, row.text]));
};

/** Holds an opportunity's recommendations until the transaction ends; false when the opportunity is gone. */
export const holdOpportunity = async (tx: Tx, tenantId: string, id: string): Promise<boolean> => {
  const found = await rows(
    tx,
    sql`select 1 from ${opportunities} where ${opportunities.tenantId} = ${tenantId} and ${opportunities.id} = ${id}
      for no key update`,
  );
  return found.length > 0;
};

export const selectSet = async (tx: Tx, tenantId: string, opportunityId: string): Promise<SetRow | null> => {
  const [row] = await tx
    .select()
    .from(recommendationSets)
    .where(and(eq(recommendationSets.tenantId, tenantId), eq(recommendationSets.opportunityId, opportunityId)));
  return row ?? null;
};

/** Puts a newly computed set in the place of the last one. */
export const replaceSet = async (
  tx: Tx,
  tenantId: string,
  set: Pick<SetRow, 'opportunityId' | 'computedAt' | 'basis' | 'gaps' | 'nearMisses' | 'toRecord'>,
  items: readonly ItemRow[],
): Promise<void> => {
  const { opportunityId } = set;
  const [sets, table] = [recommendationSets, recommendations];
  await tx.delete(sets).where(and(eq(sets.tenantId, tenantId), eq(sets.opportunityId, opportunityId)));
  await tx.delete(table).where(and(eq(table.tenantId, tenantId), eq(table.opportunityId, opportunityId)));
  await tx.insert(sets).values({ ...set, tenantId, id: newId('rec') });
  if (items.length === 0) return;
  await tx
    .insert(table)
    .values(items.map((item) => ({ ...item, tenantId, id: newId('rec'), opportunityId, createdAt: set.computedAt })));
};

/**
 * The recommended documents of an opportunity as they are now, in rank order.
 * @param readable which documents the asker may see, as a condition
 */
export const selectItems = (tx: Tx, tenantId: string, opportunityId: string, readable: SQL | undefined) =>
  tx
    .select({ item: recommendations, document: documentColumns, readable: readable ?? sql<boolean>`true` })
    .from(recommendations)
    .innerJoin(documents, and(eq(documents.tenantId, tenantId), eq(documents.id, recommendations.documentId)))
    .where(and(eq(recommendations.tenantId, tenantId), eq(recommendations.opportunityId, opportunityId)))
    .orderBy(asc(recommendations.rank));

/** What was last done with each document on an opportunity. */
export const selectLastFeedback = (tx: Tx, tenantId: string, opportunityId: string) =>
  tx
    .selectDistinctOn([recommendationFeedback.documentId], {
      documentId: recommendationFeedback.documentId,
      action: recommendationFeedback.action,
      reason: recommendationFeedback.reason,
      code: recommendationFeedback.code,
      at: recommendationFeedback.createdAt,
    })
    .from(recommendationFeedback)
    .where(and(eq(recommendationFeedback.tenantId, tenantId), eq(recommendationFeedback.opportunityId, opportunityId)))
    .orderBy(
      recommendationFeedback.documentId,
      desc(recommendationFeedback.createdAt),
      desc(recommendationFeedback.id),
    );

/** Of these documents those the asker may see, with their present titles. */
export const selectReadable = (tx: Tx, tenantId: string, ids: string[], readable: SQL | undefined) =>
  tx
    .select({ id: documents.id, title: documents.title, type: documents.type })
    .from(documents)
    .where(and(eq(documents.tenantId, tenantId), inArray(documents.id, ids), readable));

export const insertFeedback = async (
  tx: Tx,
  row: Omit<typeof recommendationFeedback.$inferInsert, 'id'>,
): Promise<string> => {
  const id = newId('rec');
  await tx.insert(recommendationFeedback).values({ ...row, id });
  return id;
};

/** Open opportunities, the most recently changed first. */
export const selectOpenIds = async (tx: Tx, tenantId: string, limit: number): Promise<string[]> => {
  const found = await tx
    .select({ id: opportunities.id })
    .from(opportunities)
    .where(and(eq(opportunities.tenantId, tenantId), inArray(opportunities.stage, [...OPEN_STAGES])))
    .orderBy(desc(opportunities.updatedAt), desc(opportunities.id))
    .limit(limit);
  return found.map(({ id }) => id);
};

/** The names of the customers on the stop list (STAGE-7), each spelling one. */
export const selectStopListedNames = async (tx: Tx, tenantId: string): Promise<string[]> => {
  const found = await tx
    .select({ name: accounts.name, aliases: accounts.aliases })
    .from(accounts)
    .where(and(eq(accounts.tenantId, tenantId), eq(accounts.status, 'stop_listed')));
  return found.flatMap(({ name, aliases }) => [name, ...aliases]);
};

/** The passages of some documents, each document's in their order. */
export const selectPassages = (tx: Tx, tenantId: string, documentIds: string[]) =>
  tx
    .select({
      documentId: passages.documentId,
      ...passageColumns,
    })
    .from(passages)
    .where(and(eq(passages.tenantId, tenantId), inArray(passages.documentId, documentIds)))
    .orderBy(asc(passages.documentId), asc(passages.ordinal));
