import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { accounts, documentShapes, documents } from '#src/db/tables/index.ts';

/** What is read of a document to tell whether and where it may stand; its text only when names must be looked for in it. */
export const selectDocumentFacts = (tx: Tx, tenantId: string, ids: string[], withText: boolean) =>
  tx
    .select({
      id: documents.id,
      title: documents.title,
      customer: documents.customer,
      version: documents.version,
      readers: documents.readers,
      text: withText ? documents.text : sql<string>`''`,
      family: documentShapes.family,
      sketch: documentShapes.sketch,
    })
    .from(documents)
    .leftJoin(
      documentShapes,
      and(eq(documentShapes.tenantId, documents.tenantId), eq(documentShapes.documentId, documents.id)),
    )
    .where(and(eq(documents.tenantId, tenantId), inArray(documents.id, ids)));

/** Present versions of all documents, by id. */
export const selectVersions = async (tx: Tx, tenantId: string): Promise<Map<string, number>> => {
  const found = await tx
    .select({ id: documents.id, version: documents.version })
    .from(documents)
    .where(eq(documents.tenantId, tenantId));
  return new Map(found.map(({ id, version }) => [id, version]));
};

/** Names and aliases of the workspace's accounts that go by one of these names: what one is called, it is called by all. */
export const selectSpellings = async (tx: Tx, tenantId: string, keys: string[]): Promise<string[]> => {
  if (keys.length === 0) return [];
  const found = await tx
    .select({ name: accounts.name, aliases: accounts.aliases })
    .from(accounts)
    .where(and(eq(accounts.tenantId, tenantId), inArray(accounts.nameKey, keys)));
  return found.flatMap(({ name, aliases }) => [name, ...aliases]);
};
