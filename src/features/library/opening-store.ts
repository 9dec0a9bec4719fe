import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { rows } from '#src/db/rows.ts';
import { libraryCounts } from '#src/db/tables/index.ts';
import type { Actor } from '#src/kernel/actor.ts';
import type { PostingsMemory } from '#src/kernel/postings-memory.ts';
import type { SearchFilters } from './contract.ts';
import type { GlossaryValue } from './glossary/glossary-store.ts';
import type { GlossaryLine } from './glossary/glossary-terms.ts';
import { anyHiddenFrom, readableBy } from './visibility.ts';
import { documentConditions, type Eligible, eligibleFrom, rangesOf } from './words/filter-store.ts';
import { type HeadRow, headColumns } from './words/head-store.ts';
import { rememberTerms, wantedOf } from './words/recall-terms.ts';
import { type BlockRow, blocksOf } from './words/search-store.ts';

/** What a search must know before it ranks. `where`: which documents may be found, undefined when all. */
export type OpenedSearch = {
  head: HeadRow;
  glossary: GlossaryLine[];
  eligible: Eligible | null;
  where: SQL | undefined;
};

type OpeningRow = HeadRow & { lines: GlossaryLine[]; ranges: string | null };

/**
 * Reads in one statement all that a search must know before it ranks: what the index counts, the lines of the glossary the
 * query names, which passages filters and readers leave; and what is not remembered of the query's terms, into the memory.
 * @param asked.glossary the lines as one value of a statement
 * @param asked.terms of the query without the glossary's
 */
export const openSearch = async (
  tx: Tx,
  actor: Actor,
  filters: SearchFilters,
  asked: { glossary: GlossaryValue; terms: readonly string[]; memory: PostingsMemory },
): Promise<OpenedSearch> => {
  const { tenantId } = actor;
  const { where, ranges } = eligibleOf(actor, filters);
  const wanted = wantedOf(asked.memory, tenantId, asked.terms);
  const opening = sql`select ${headColumns(tenantId)}, ${asked.glossary} as lines, ${ranges} as ranges, 1 as place
    from (select 1) as one left join ${libraryCounts} c on c.tenant_id = ${tenantId}`;
  // The opening stands in the first row alone, beside the first block.
  const found = await rows<OpeningRow & Partial<BlockRow>>(
    tx,
    wanted.terms.length === 0
      ? opening
      : sql`select o.*, b.* from (${opening}) as o full join (
          select row_number() over () as row, found.* from (${blocksOf(tenantId, wanted)}) as found) as b on b.row = o.place`,
  );
  const first = found.find(({ lines }) => lines !== null);
  if (!first) throw new Error('a statement that opens a search gave no row');
  if (first.version !== null) {
    const blocks = found.filter((row): row is OpeningRow & BlockRow => typeof row.term === 'string');
    rememberTerms(asked.memory, tenantId, first.version, wanted.terms, blocks);
  }
  const eligible = eligibleFrom(first.ranges);
  return { head: first, glossary: first.lines, eligible, where: eligible === null ? undefined : where };
};

/** Which documents filters and readers leave, and their passages' ranges as one value of a statement; null when all. */
const eligibleOf = (actor: Actor, filters: SearchFilters): { where: SQL | undefined; ranges: SQL } => {
  const readable = readableBy(actor);
  const where = documentConditions(filters, readable);
  if (!where) return { where, ranges: sql`null` };
  const ranges = rangesOf(actor.tenantId, where);
  if (!readable || documentConditions(filters)) return { where, ranges };
  // Where nothing is filtered and nobody kept out, there is no need to look at documents at all.
  return { where, ranges: sql`case when ${anyHiddenFrom(actor, readable)} then ${ranges} end` };
};
