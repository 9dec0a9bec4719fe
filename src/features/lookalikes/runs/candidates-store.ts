import { and, asc, eq, gt, gte, lte, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { containsText } from '#src/db/page.ts';
import { prospects } from '#src/db/tables/index.ts';
import type { RunCandidates } from '../contract.ts';
import type { Candidate } from '../likeness/likeness-model.ts';
import type { TerritoryFilter } from '../lists/territory.ts';

/** The prospects of a tenant that meet a filter, as a condition. */
export const meets = (tenantId: string, filter: RunCandidates, ...more: (SQL | undefined)[]): SQL | undefined =>
  and(
    eq(prospects.tenantId, tenantId),
    filter.industry ? containsText(prospects.industry, filter.industry) : undefined,
    filter.region ? containsText(sql`array_to_string(${prospects.regions}, chr(10))`, filter.region) : undefined,
    filter.tag ? hasTag(filter.tag) : undefined,
    filter.minEmployees === undefined ? undefined : gte(prospects.employees, filter.minEmployees),
    filter.maxEmployees === undefined ? undefined : lte(prospects.employees, filter.maxEmployees),
    filter.territory ? inTerritory(filter.territory) : undefined,
    ...more,
  );

/** FIELD-1: one of the regions holds one of the words, or none does. Without a region a prospect is in nobody's territory. */
const inTerritory = ({ words, inside }: TerritoryFilter): SQL => {
  const held = sql`exists (select 1 from unnest(${prospects.regions}) own, jsonb_array_elements_text(${JSON.stringify(words)}::jsonb) word
    where position(word in lower(normalize(own, nfkc))) > 0)`;
  return inside ? held : sql`not ${held}`;
};

/** A tag, width and case apart. */
const hasTag = (tag: string): SQL =>
  sql`exists (select 1 from unnest(${prospects.tags}) own where lower(normalize(own, nfkc)) = lower(normalize(${tag}::text, nfkc)))`;

/** How many prospects meet a filter. */
export const countCandidates = async (tx: Tx, tenantId: string, filter: RunCandidates): Promise<number> => {
  const [row] = await tx.select({ count: sql<number>`count(*)::int` }).from(prospects).where(meets(tenantId, filter));
  return row?.count ?? 0;
};

/** Which candidates a chunk reads: after an id, up to one, one of so many by a hash of the id. */
export type CandidateChunk = { after: string | null; upTo?: string; limit: number; oneOf?: number };

/**
 * One chunk of candidates in the order of their ids.
 * @param chunk.lock holds the rows until the transaction ends, so that none is deleted before its result is written
 */
export const selectCandidates = async (
  tx: Tx,
  tenantId: string,
  filter: RunCandidates,
  chunk: CandidateChunk & { lock?: boolean },
): Promise<Candidate[]> => {
  const query = tx
    .select({
      id: prospects.id,
      name: prospects.name,
      description: prospects.description,
      industry: prospects.industry,
      employees: prospects.employees,
      regions: prospects.regions,
      tags: prospects.tags,
    })
    .from(prospects)
    .where(
      meets(
        tenantId,
        filter,
        chunk.after === null ? undefined : gt(prospects.id, chunk.after),
        chunk.upTo === undefined ? undefined : lte(prospects.id, chunk.upTo),
        (chunk.oneOf ?? 1) > 1 ? sql`abs(hashtext(${prospects.id})::bigint) % ${chunk.oneOf} = 0` : undefined,
      ),
    )
    .orderBy(asc(prospects.id))
    .limit(chunk.limit);
  return chunk.lock ? query.for('key share') : query;
};
