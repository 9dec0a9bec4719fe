import { and, count, eq, sql } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { containsText, readPage } from '#src/db/page.ts';
import type { RecordKind } from '#src/db/record.ts';
import { glossaryTerms } from '#src/db/tables/index.ts';
import type { GlossaryFilter } from './glossary-contract.ts';
import type { GlossaryLine } from './glossary-terms.ts';

export const GLOSSARY_TERM: RecordKind<typeof glossaryTerms> = {
  table: glossaryTerms,
  prefix: 'gls',
  entityType: 'glossary_term',
};

/** One page of the glossary, newest first. */
export const selectGlossary = (tx: Tx, tenantId: string, filter: GlossaryFilter, q: string | null) =>
  readPage(tx, glossaryTerms, tenantId, filter, [
    q ? containsText(sql`array_to_string(${glossaryTerms.spellings}, ' ')`, q) : undefined,
  ]);

/** How many lines the tenant's glossary has. */
export const countGlossary = async (tx: Tx, tenantId: string): Promise<number> => {
  const [row] = await tx.select({ lines: count() }).from(glossaryTerms).where(eq(glossaryTerms.tenantId, tenantId));
  return row?.lines ?? 0;
};

/**
 * The tenant's lines of which a spelling stands in a folded query, oldest first.
 * @param most so many lines at most
 */
export const selectGlossaryFor = (tx: Tx, tenantId: string, folded: string, most: number): Promise<GlossaryLine[]> =>
  tx
    .select({ id: glossaryTerms.id, spellings: glossaryTerms.spellings })
    .from(glossaryTerms)
    .where(
      and(
        eq(glossaryTerms.tenantId, tenantId),
        sql`exists (select from unnest(${glossaryTerms.spellings}) spelling where strpos(${folded}::text, spelling) > 0)`,
      ),
    )
    .orderBy(glossaryTerms.id)
    .limit(most);
