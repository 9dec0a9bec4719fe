import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { rows } from '#src/db/rows.ts';
import { libraryCounts, passageTerms } from '#src/db/tables/index.ts';
import { type DeadPassage, INDEX_FORMAT } from './postings-store.ts';

/**
 * What BM25 counts of a tenant's index at one moment. `version` is another after every change of its postings: whoever writes
 * postings writes the counts in the same transaction, and it is the transaction that wrote the counts last.
 */
export type IndexHead = {
  version: string;
  passages: number;
  terms: number;
  /** Numbers from here on came later and are passed over. */
  nextNumber: number;
  /** Passages that are gone and still in the postings. */
  dead: readonly DeadPassage[];
};

/** The tenant's passages are not indexed, or not in this format. */
export class NoIndex extends Error {}

export type HeadRow = {
  version: string | null;
  format: number;
  next: number;
  passages: number;
  terms: number;
  dead: boolean;
};

/** What `headFrom` needs, of `library_counts` as `c`. */
export const headColumns = (tenantId: string): SQL =>
  sql`c.xmin::text as version, c.format, c.next_number as next, c.passages, c.terms,
    exists (select from ${passageTerms} t where t.tenant_id = ${tenantId} and t.dead) as dead`;

/**
 * The head of an index as its row says it; dead passages are read only where there are some.
 * @throws NoIndex
 */
export const headFrom = async (tx: Tx, tenantId: string, row: HeadRow | undefined): Promise<IndexHead> => {
  if (!row || row.version === null || row.format !== INDEX_FORMAT) throw new NoIndex();
  const { version, passages, terms, next, dead } = row;
  return { version, passages, terms, nextNumber: next, dead: dead ? await readDead(tx, tenantId) : [] };
};

const readDead = (tx: Tx, tenantId: string): Promise<DeadPassage[]> =>
  rows<DeadPassage>(tx, sql`select number, length, terms from ${passageTerms} where tenant_id = ${tenantId} and dead`);

/**
 * Reads the head of a tenant's index.
 * @throws NoIndex
 */
export const readHead = async (tx: Tx, tenantId: string): Promise<IndexHead> => {
  const [row] = await rows<HeadRow>(
    tx,
    sql`select ${headColumns(tenantId)} from ${libraryCounts} c where c.tenant_id = ${tenantId}`,
  );
  return headFrom(tx, tenantId, row);
};
