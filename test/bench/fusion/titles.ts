import { and, eq } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { documents, passages } from '#src/db/tables/index.ts';

/** Which document every passage is of, and its title, which is the id of the text in its set. */
export const selectTitles = async (
  tx: Tx,
  tenantId: string,
): Promise<ReadonlyMap<string, { documentId: string; title: string }>> => {
  const found = await tx
    .select({ id: passages.id, documentId: documents.id, title: documents.title })
    .from(passages)
    .innerJoin(documents, and(eq(documents.tenantId, passages.tenantId), eq(documents.id, passages.documentId)))
    .where(eq(passages.tenantId, tenantId));
  return new Map(found.map(({ id, ...of }) => [id, of]));
};
