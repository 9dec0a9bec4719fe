import { and, asc, desc, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { rows } from '#src/db/rows.ts';
import { lookalikeResults, prospects } from '#src/db/tables/index.ts';
import type { Near, Part } from './domain-likeness.ts';
import type { Difference, Reason } from './domain-reasons.ts';
import type { Scored } from './domain-variety.ts';

const ofRun = (tenantId: string, runId: string) =>
  and(eq(lookalikeResults.tenantId, tenantId), eq(lookalikeResults.runId, runId));

/** Best first; ids settle equal scores, so that every reader and every attempt sees one order. */
const BEST_FIRST = [desc(lookalikeResults.score), asc(lookalikeResults.prospectId)];

/** One scored candidate as it is stored. */
export type NewResult = {
  prospectId: string;
  score: number;
  parts: Part[];
  nearest: Near[];
  reasons: Reason[];
  differs: Difference[];
};

export const insertResults = async (
  tx: Tx,
  tenantId: string,
  runId: string,
  results: readonly NewResult[],
): Promise<void> => {
  if (results.length > 0)
    await tx.insert(lookalikeResults).values(results.map((each) => ({ tenantId, runId, ...each })));
};

/** The score of the last candidate that still belongs to the best `size` so far; null while there are fewer. */
export const selectFloor = async (tx: Tx, tenantId: string, runId: string, size: number): Promise<number | null> => {
  const [row] = await tx
    .select({ score: lookalikeResults.score })
    .from(lookalikeResults)
    .where(ofRun(tenantId, runId))
    .orderBy(...BEST_FIRST)
    .offset(size - 1)
    .limit(1);
  return row?.score ?? null;
};

/** The best scored candidates of a run, with the won customer each is nearest to. */
export const selectPool = (tx: Tx, tenantId: string, runId: string, size: number): Promise<Scored[]> =>
  tx
    .select({
      prospectId: lookalikeResults.prospectId,
      score: lookalikeResults.score,
      nearestId: sql<string>`coalesce(${lookalikeResults.nearest} -> 0 ->> 'accountId', '')`,
    })
    .from(lookalikeResults)
    .where(ofRun(tenantId, runId))
    .orderBy(...BEST_FIRST)
    .limit(size);

/** Writes the ranks of the chosen, in their order from 1, and drops what was not chosen. */
export const writeRanks = async (
  tx: Tx,
  tenantId: string,
  runId: string,
  prospectIds: readonly string[],
): Promise<void> => {
  const ranks = JSON.stringify(prospectIds.map((id, index) => ({ id, rank: index + 1 })));
  await rows(
    tx,
    sql`update lookalike_results r set rank = v.rank
        from jsonb_to_recordset(${ranks}::jsonb) as v(id text, rank int)
        where r.tenant_id = ${tenantId} and r.run_id = ${runId} and r.prospect_id = v.id`,
  );
  await tx.delete(lookalikeResults).where(and(ofRun(tenantId, runId), isNull(lookalikeResults.rank)));
};

/** A result with the prospect as it is now. */
export type ResultRow = Awaited<ReturnType<typeof selectResults>>[number];

/**
 * One page of a run's results, best first.
 * @param page.after score and prospect id of the page before
 * @param page.ranked only what was chosen when the run ended
 */
export const selectResults = (
  tx: Tx,
  tenantId: string,
  runId: string,
  page: { after: { score: number; prospectId: string } | null; ranked: boolean; limit: number },
) =>
  tx
    .select({
      score: lookalikeResults.score,
      rank: lookalikeResults.rank,
      parts: sql<Part[]>`${lookalikeResults.parts}`,
      nearest: lookalikeResults.nearest,
      reasons: sql<Reason[]>`${lookalikeResults.reasons}`,
      differs: sql<Difference[]>`${lookalikeResults.differs}`,
      prospect: {
        id: prospects.id,
        externalId: prospects.externalId,
        name: prospects.name,
        industry: prospects.industry,
        employees: prospects.employees,
        regions: prospects.regions,
        tags: prospects.tags,
        website: prospects.website,
      },
    })
    .from(lookalikeResults)
    .innerJoin(
      prospects,
      and(eq(prospects.tenantId, lookalikeResults.tenantId), eq(prospects.id, lookalikeResults.prospectId)),
    )
    .where(
      and(
        ofRun(tenantId, runId),
        page.ranked ? isNotNull(lookalikeResults.rank) : undefined,
        page.after ? behind(page.after) : undefined,
      ),
    )
    .orderBy(...BEST_FIRST)
    .limit(page.limit);

const behind = ({ score, prospectId }: { score: number; prospectId: string }): SQL =>
  sql`(${lookalikeResults.score} < ${score} or (${lookalikeResults.score} = ${score} and ${lookalikeResults.prospectId} > ${prospectId}))`;
