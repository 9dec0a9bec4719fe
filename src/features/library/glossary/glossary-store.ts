import { count, eq, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { containsText, readPage } from '#src/db/page.ts';
import type { RecordKind } from '#src/db/record.ts';
import { rows } from '#src/db/rows.ts';
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

/** Lines of a glossary as one value of a statement. */
export type GlossaryValue = SQL<GlossaryLine[]>;

/** None. */
export const noGlossary = (): GlossaryValue => sql`'[]'::json`;

/**
 * The tenant's lines of which a spelling stands in a folded query, oldest first, as one value of a statement: a list of
 * `GlossaryLine` in JSON.
 * @param most so many lines at most
 */
export const glossaryFor = (tenantId: string, folded: string, most: number): GlossaryValue =>
  sql`(select coalesce(json_agg(line), '[]') from (
    select g.id, g.spellings from ${glossaryTerms} g where g.tenant_id = ${tenantId}
      and exists (select from unnest(g.spellings) spelling where strpos(${folded}::text, spelling) > 0)
    order by g.id limit ${most}::int) as line)`;

/** Reads such a value by itself. */
export const readGlossaryValue = async (tx: Tx, value: GlossaryValue): Promise<GlossaryLine[]> => {
  const [found] = await rows<{ lines: GlossaryLine[] }>(tx, sql`select ${value} as lines`);
  return found?.lines ?? [];
};
