import { and, asc, eq, isNotNull, sql } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { rows } from '#src/db/rows.ts';
import { lookalikeResults, lookalikeRuns, prospects } from '#src/db/tables/index.ts';
import type { Place } from './compare-domain.ts';

/** The ranked list of a run, in rank order. */
export const selectPlaces = (tx: Tx, tenantId: string, runId: string): Promise<Place[]> =>
  tx
    .select({
      prospectId: lookalikeResults.prospectId,
      name: prospects.name,
      rank: sql<number>`${lookalikeResults.rank}`,
      score: lookalikeResults.score,
    })
    .from(lookalikeResults)
    .innerJoin(prospects, and(eq(prospects.tenantId, tenantId), eq(prospects.id, lookalikeResults.prospectId)))
    .where(
      and(eq(lookalikeResults.tenantId, tenantId), eq(lookalikeResults.runId, runId), isNotNull(lookalikeResults.rank)),
    )
    .orderBy(asc(lookalikeResults.rank));

/** Of which version the model of a run is; null when it learnt none. */
export const selectModelVersion = async (tx: Tx, tenantId: string, runId: string): Promise<number | null> => {
  const [row] = await tx
    .select({ version: sql<string | null>`${lookalikeRuns.model} ->> 'version'` })
    .from(lookalikeRuns)
    .where(and(eq(lookalikeRuns.tenantId, tenantId), eq(lookalikeRuns.id, runId)));
  return row?.version ? Number(row.version) : null;
};

/** By which numbers these prospects stand in packed scores. */
export const selectNumbers = async (
  tx: Tx,
  tenantId: string,
  prospectIds: readonly string[],
): Promise<Map<string, number>> => {
  const found = await rows<{ id: string; number: string }>(
    tx,
    sql`select prospect_id as id, number::text as number from prospect_features where tenant_id = ${tenantId}
          and prospect_id in (select jsonb_array_elements_text(${JSON.stringify(prospectIds)}::jsonb))`,
  );
  return new Map(found.map(({ id, number }) => [id, Number(number)]));
};
