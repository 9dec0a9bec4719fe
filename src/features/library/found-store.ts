import { and, eq, inArray } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { documents, passages } from '#src/db/tables/index.ts';

const FOUND = {
  passage: {
    id: passages.id,
    ordinal: passages.ordinal,
    heading: passages.heading,
    page: passages.page,
    start: passages.start,
    end: passages.end,
    text: passages.text,
  },
  document: {
    id: documents.id,
    title: documents.title,
    version: documents.version,
    type: documents.type,
    language: documents.language,
    industry: documents.industry,
    stages: documents.stages,
    roles: documents.roles,
    shareable: documents.shareable,
    validUntil: documents.validUntil,
    updatedAt: documents.updatedAt,
  },
};

export type FoundRow = Awaited<ReturnType<typeof selectFound>>[number];

/** Passages by id, each with what there is to know about its document. */
export const selectFound = (tx: Tx, tenantId: string, passageIds: string[]) =>
  tx
    .select(FOUND)
    .from(passages)
    .innerJoin(documents, and(eq(documents.tenantId, passages.tenantId), eq(documents.id, passages.documentId)))
    .where(and(eq(passages.tenantId, tenantId), inArray(passages.id, passageIds)));
