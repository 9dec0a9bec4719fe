import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { documentShapes, documents } from '#src/db/tables/index.ts';
import type { Actor } from '#src/kernel/actor.ts';
import { readableBy } from '../visibility.ts';

/** A member of a family that the asker may see. `freshAt`: when the file it is read from came in. */
export type Member = {
  id: string;
  family: string;
  title: string;
  language: 'zh' | 'en' | null;
  version: number;
  validUntil: string | null;
  freshAt: Date;
};

// Columns are named by hand inside: drizzle leaves the table's name off in a selected expression.
const MEMBER = {
  id: documents.id,
  family: sql<string>`${documentShapes.family}`,
  title: documents.title,
  language: documents.language,
  version: documents.version,
  validUntil: documents.validUntil,
  freshAt: sql<Date>`coalesce((select max(v.created_at) from document_versions v
    where v.tenant_id = documents.tenant_id and v.document_id = documents.id), documents.created_at)`.mapWith(
    documents.createdAt,
  ),
};

/** The members of these documents' families that the asker may see, the documents themselves among them. */
export const selectFamilies = async (tx: Tx, actor: Actor, documentIds: readonly string[]): Promise<Member[]> => {
  if (documentIds.length === 0) return [];
  const families = tx
    .select({ family: documentShapes.family })
    .from(documentShapes)
    .where(
      and(
        eq(documentShapes.tenantId, actor.tenantId),
        inArray(documentShapes.documentId, [...documentIds]),
        sql`${documentShapes.family} is not null`,
      ),
    );
  return tx
    .select(MEMBER)
    .from(documentShapes)
    .innerJoin(
      documents,
      and(eq(documents.tenantId, documentShapes.tenantId), eq(documents.id, documentShapes.documentId)),
    )
    .where(
      and(eq(documentShapes.tenantId, actor.tenantId), inArray(documentShapes.family, families), readableBy(actor)),
    )
    .orderBy(documents.id);
};

/** The other members of one document's family that the asker may see. */
export const selectFamilyOf = async (tx: Tx, actor: Actor, id: string): Promise<Member[]> =>
  (await selectFamilies(tx, actor, [id])).filter((member) => member.id !== id);
