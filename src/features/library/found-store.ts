import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { documents, passages } from '#src/db/tables/index.ts';
import { documentColumns, passageColumns } from './found-columns.ts';

export type FoundRow = Awaited<ReturnType<typeof selectFound>>[number];

/** Passages by id, each with what there is to know about its document. */
export const selectFound = (tx: Tx, tenantId: string, passageIds: string[]) =>
  tx
    .select({ passage: passageColumns, document: documentColumns })
    .from(passages)
    .innerJoin(documents, and(eq(documents.tenantId, passages.tenantId), eq(documents.id, passages.documentId)))
    .where(and(eq(passages.tenantId, tenantId), inArray(passages.id, passageIds)));
