import { and, asc, desc, eq, isNotNull, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { rows } from '#src/db/rows.ts';
import { lookalikePicks, lookalikeResults, prospects } from '#src/db/tables/index.ts';
import type { Difference, Reason } from '../likeness/domain-reasons.ts';
import type { Near, Part } from '../likeness/likeness-model.ts';
import type { PickFilter } from '../lists/list-contract.ts';
import { PICK_COLUMNS, PICK_OF_RESULT, picked } from '../lists/picks-store.ts';
import { numbered, ROW_VERSION } from './feature-store.ts';

const ofRun = (tenantId: string, runId: string) =>
  and(eq(lookalikeResults.tenantId, tenantId), eq(lookalikeResults.runId, runId));

/** Best first; ids settle equal scores, so that every reader and every attempt sees one order. */
const BEST_FIRST = [desc(lookalikeResults.score), asc(lookalikeResults.prospectId)];

/** Results one statement writes. */
const ROWS = 500;

/** One scored candidate as it is stored. */
export type NewResult = {
  prospectId: string;
  score: number;
  parts: Part[];
  nearest: Near[];
  reasons: Reason[];
  differs: Difference[];
};

/** Inserts results as one JSON parameter a slice; those of prospects deleted meanwhile are left out, the others held until the end. */
const insertResults = async (
  tx: Tx,
  tenantId: string,
  runId: string,
  results: readonly (NewResult & { rank: number | null })[],
): Promise<number> => {
  let written = 0;
  for (let from = 0; from < results.length; from += ROWS) {
    const slice = JSON.stringify(results.slice(from, from + ROWS));
    const found = await rows(
      tx,
      sql`with given as (
            select r.* from jsonb_to_recordset(${slice}::jsonb) as r("prospectId" text, score float8, rank int, parts jsonb, nearest jsonb, reasons jsonb, differs jsonb)),
          there as (select p.id from prospects p where p.tenant_id = ${tenantId} and p.id in (select "prospectId" from given) for key share)
          insert into lookalike_results (tenant_id, run_id, prospect_id, score, rank, parts, nearest, reasons, differs)
          select ${tenantId}, ${runId}, given."prospectId", given.score, given.rank, given.parts, given.nearest, given.reasons, given.differs
          from given join there on there.id = given."prospectId" on conflict do nothing returning 1 as one`,
    );
    written += found.length;
  }
  return written;
};

/** The numbers of the candidates that a run shows already. */
export const selectPreview = async (tx: Tx, tenantId: string, runId: string): Promise<Set<number>> => {
  const found = await rows<{ number: string }>(
    tx,
    sql`select f.number::text as number from lookalike_results r join prospect_features f on f.tenant_id = r.tenant_id and f.prospect_id = r.prospect_id
        where r.tenant_id = ${tenantId} and r.run_id = ${runId}`,
  );
  return new Set(found.map(({ number }) => Number(number)));
};

/** Adds rows to what a run shows while it goes on, and drops what is no longer among the best. @param change.keep numbers of the best */
export const changePreview = async (
  tx: Tx,
  tenantId: string,
  runId: string,
  change: { keep: readonly number[]; rows: readonly NewResult[] },
): Promise<void> => {
  await rows(
    tx,
    sql`with ${numbered(change.keep)},
          kept as materialized (select f.prospect_id from numbered join prospect_features f
            on f.tenant_id = ${tenantId} and f.version = ${ROW_VERSION} and f.number = numbered.number)
        delete from lookalike_results r where r.tenant_id = ${tenantId} and r.run_id = ${runId} and r.prospect_id not in (select prospect_id from kept)`,
  );
  await insertResults(
    tx,
    tenantId,
    runId,
    change.rows.map((row) => ({ ...row, rank: null })),
  );
};

/** Puts the ranked list, best first, in the place of whatever a run has shown so far. @returns how many are in it */
export const replaceResults = async (
  tx: Tx,
  tenantId: string,
  runId: string,
  chosen: readonly NewResult[],
): Promise<number> => {
  await tx.delete(lookalikeResults).where(ofRun(tenantId, runId));
  return insertResults(
    tx,
    tenantId,
    runId,
    chosen.map((row, index) => ({ ...row, rank: index + 1 })),
  );
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
  page: { after: { score: number; prospectId: string } | null; ranked: boolean; limit: number; filter?: PickFilter },
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
      pick: PICK_COLUMNS,
    })
    .from(lookalikeResults)
    .leftJoin(lookalikePicks, PICK_OF_RESULT)
    .innerJoin(
      prospects,
      and(eq(prospects.tenantId, lookalikeResults.tenantId), eq(prospects.id, lookalikeResults.prospectId)),
    )
    .where(
      and(
        ofRun(tenantId, runId),
        page.ranked ? isNotNull(lookalikeResults.rank) : undefined,
        page.after ? behind(page.after) : undefined,
        picked(page.filter ?? {}),
      ),
    )
    .orderBy(...BEST_FIRST)
    .limit(page.limit);

const behind = ({ score, prospectId }: { score: number; prospectId: string }): SQL =>
  sql`(${lookalikeResults.score} < ${score} or (${lookalikeResults.score} = ${score} and ${lookalikeResults.prospectId} > ${prospectId}))`;
