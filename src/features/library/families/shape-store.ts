import { and, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { documentMarks, documentShapes, documents } from '#src/db/tables/index.ts';
import type { CaseAnatomy } from '../cases/case-contract.ts';
import type { DocumentRow } from '../domain.ts';
import type { Kin } from './domain-family.ts';
import { SHAPE_READER, type Shape } from './domain-shape.ts';

/**
 * What was read out of the tenant's cases (REC-2), by document id. Documents that are no case are absent.
 * @param ids at most a few hundred
 */
export const selectCases = async (
  tx: Tx,
  tenantId: string,
  ids: readonly string[],
): Promise<Map<string, CaseAnatomy>> => {
  if (ids.length === 0) return new Map();
  const found = await tx
    .select({ id: documentShapes.documentId, anatomy: documentShapes.anatomy })
    .from(documentShapes)
    .where(
      and(
        eq(documentShapes.tenantId, tenantId),
        inArray(documentShapes.documentId, [...ids]),
        sql`${documentShapes.anatomy} is not null`,
      ),
    );
  return new Map(found.map(({ id, anatomy }) => [id, anatomy as CaseAnatomy]));
};

/** What was read of one document; null when that is still to come. */
export const selectShape = async (
  tx: Tx,
  tenantId: string,
  documentId: string,
): Promise<{ anatomy: CaseAnatomy | null } | null> => {
  const [row] = await tx
    .select({ anatomy: documentShapes.anatomy })
    .from(documentShapes)
    .where(and(eq(documentShapes.tenantId, tenantId), eq(documentShapes.documentId, documentId)));
  return row ? { anatomy: row.anatomy as CaseAnatomy | null } : null;
};

/** Writes what was read of a document, and the marks by which its family finds it. Its family is settled apart. */
export const saveShape = async (
  tx: Tx,
  tenantId: string,
  documentId: string,
  shape: Shape,
  marks: readonly string[],
): Promise<void> => {
  const values = { ...shape, reader: SHAPE_READER };
  await tx
    .insert(documentShapes)
    .values({ ...values, tenantId, documentId })
    .onConflictDoUpdate({ target: [documentShapes.tenantId, documentShapes.documentId], set: values });
  await tx
    .delete(documentMarks)
    .where(and(eq(documentMarks.tenantId, tenantId), eq(documentMarks.documentId, documentId)));
  await tx.execute(sql`insert into ${documentMarks} (tenant_id, mark, document_id)
    select distinct ${tenantId}, mark, ${documentId} from unnest(${sql.param([...marks])}::text[]) as mark`);
};

const KIN = {
  id: documents.id,
  title: documents.title,
  fileName: documents.fileName,
  language: documents.language,
  customer: documents.customer,
  translationOf: documents.translationOf,
  textKey: documentShapes.textKey,
  sketch: documentShapes.sketch,
  numbers: documentShapes.numbers,
  family: documentShapes.family,
};

/** A document with the family it is in. */
export type Relative = Kin & { family: string | null };

/**
 * The documents that may be one with the given ones: those that share a mark, translations either way, and whoever is in
 * a family with one of them; the given ones are among them.
 */
export const selectRelatives = async (
  tx: Tx,
  tenantId: string,
  ids: readonly string[],
  most: number,
): Promise<Relative[]> => {
  const given = sql`${sql.param([...ids])}::text[]`;
  return tx
    .select(KIN)
    .from(documentShapes)
    .innerJoin(
      documents,
      and(eq(documents.tenantId, documentShapes.tenantId), eq(documents.id, documentShapes.documentId)),
    )
    .where(
      and(
        eq(documentShapes.tenantId, tenantId),
        sql`${documentShapes.documentId} in (
          with near(id) as (
            select unnest(${given})
            union select m.document_id from ${documentMarks} g join ${documentMarks} m on m.tenant_id = g.tenant_id and m.mark = g.mark
              where g.tenant_id = ${tenantId} and g.document_id = any(${given})
            union select d.translation_of from ${documents} d where d.tenant_id = ${tenantId} and d.id = any(${given})
            union select d.id from ${documents} d where d.tenant_id = ${tenantId} and d.translation_of = any(${given})
          )
          select id from near
          union select f.document_id from ${documentShapes} f where f.tenant_id = ${tenantId} and f.family in (
            select s.family from ${documentShapes} s join near on s.document_id = near.id
              where s.tenant_id = ${tenantId} and s.family is not null))`,
      ),
    )
    .orderBy(documents.id)
    .limit(most) as Promise<Relative[]>;
};

/** Writes which family documents are in. */
export const saveFamilies = async (
  tx: Tx,
  tenantId: string,
  families: readonly { id: string; family: string | null }[],
): Promise<void> => {
  if (families.length === 0) return;
  await tx.execute(sql`update ${documentShapes} s set family = v.family
    from unnest(${sql.param(families.map(({ id }) => id))}::text[], ${sql.param(families.map(({ family }) => family))}::text[]) as v(id, family)
    where s.tenant_id = ${tenantId} and s.document_id = v.id`);
};

/** Documents whose shape was not read yet, or by older rules; with their texts. */
export const selectUndescribed = (tx: Tx, tenantId: string, most: number): Promise<DocumentRow[]> =>
  tx
    .select({ document: documents })
    .from(documents)
    .leftJoin(
      documentShapes,
      and(eq(documentShapes.tenantId, documents.tenantId), eq(documentShapes.documentId, documents.id)),
    )
    .where(
      and(eq(documents.tenantId, tenantId), or(isNull(documentShapes.reader), lt(documentShapes.reader, SHAPE_READER))),
    )
    .orderBy(documents.id)
    .limit(most)
    .then((found) => found.map(({ document }) => document));
