import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { documentShapes, documents, passages } from '#src/db/tables/index.ts';
import { documentColumns, passageColumns } from './found-columns.ts';

export type FoundRow = Awaited<ReturnType<typeof selectFound>>[number];

/** Passages by id, each with what there is to know about its document, and the family that document is in. */
export const selectFound = (tx: Tx, tenantId: string, passageIds: string[]) =>
  tx
    .select({ passage: passageColumns, document: documentColumns, family: documentShapes.family })
    .from(passages)
    .innerJoin(documents, and(eq(documents.tenantId, passages.tenantId), eq(documents.id, passages.documentId)))
    .leftJoin(
      documentShapes,
      and(eq(documentShapes.tenantId, passages.tenantId), eq(documentShapes.documentId, passages.documentId)),
    )
    .where(and(eq(passages.tenantId, tenantId), inArray(passages.id, passageIds)));
