import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { numberList, textList } from '#src/db/lists.ts';
import { rows } from '#src/db/rows.ts';
import type { DocumentRow, PassageRow } from './domain.ts';
import type { documentColumns, passageColumns } from './found-columns.ts';

/** A passage with what there is to know about its document, and the family that document is in. */
export type FoundRow = {
  passage: Pick<PassageRow, keyof typeof passageColumns>;
  document: Pick<DocumentRow, keyof typeof documentColumns>;
  family: string | null;
};

/** A passage found by its number, with the terms it holds as they are packed. */
export type FoundNumber = FoundRow & { number: number; terms: Uint8Array };

type Fields = FoundRow['passage'] &
  Omit<FoundRow['document'], 'id' | 'updatedAt'> & {
    documentId: string;
    updatedAt: string;
    family: string | null;
    number: number;
    terms: Uint8Array;
  };

/**
 * Reads passages together with what is to be shown of them. Written out, as every search does it: drizzle takes longer to
 * put a join of twenty columns together than the store to answer it. The limits keep the order of work, passages first and
 * of each its document: without statistics, which the embedded engine never gathers, a planner would rather go through all
 * documents.
 * @param which condition on `passages`, and how many they are
 */
const selectFoundBy = async (
  tx: Tx,
  tenantId: string,
  which: { condition: SQL; most: number },
): Promise<FoundNumber[]> => {
  const found = await rows<Fields>(
    tx,
    sql`select p.id, p.ordinal, p.heading, p.page, p.start_offset as start, p.end_offset as "end", p.text, p.number,
      d.id as "documentId", d.title, d.version, d.type, d.language, d.industry, d.stages, d.roles, d.shareable,
      d.valid_until as "validUntil", d.updated_at as "updatedAt", t.terms,
      (select s.family from document_shapes s where s.tenant_id = p.tenant_id and s.document_id = p.document_id) as family
    from (select * from passages where tenant_id = ${tenantId} and ${which.condition} limit ${which.most}::int) as p
    cross join lateral (select * from documents where tenant_id = p.tenant_id and id = p.document_id limit 1) as d
    left join lateral (select terms from passage_terms where tenant_id = p.tenant_id and number = p.number limit 1) as t
      on true`,
  );
  return found.map((row) => {
    const { id, ordinal, heading, page, start, end, text, documentId, number, terms, family, updatedAt, ...rest } = row;
    return {
      passage: { id, ordinal, heading, page, start, end, text },
      document: { id: documentId, ...rest, updatedAt: new Date(updatedAt) },
      family,
      number,
      terms,
    };
  });
};

/** Passages by id. */
export const selectFound = (tx: Tx, tenantId: string, ids: readonly string[]): Promise<FoundRow[]> =>
  selectFoundBy(tx, tenantId, { condition: sql`id = any(${textList(ids)})`, most: ids.length });

/** Passages by number, which indexed ones have. */
export const selectFoundNumbers = (tx: Tx, tenantId: string, numbers: readonly number[]): Promise<FoundNumber[]> =>
  selectFoundBy(tx, tenantId, { condition: sql`number = any(${numberList(numbers)})`, most: numbers.length });
