import { and, eq, isNotNull, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { rows } from '#src/db/rows.ts';
import { lookalikePicks, lookalikeResults, lookalikeRuns, users } from '#src/db/tables/index.ts';
import { OPEN_STAGES, WON_STAGES } from '#src/playbook/stages.ts';
import type { Candidate } from '../likeness/likeness-model.ts';
import type { KnownAccount } from './domain-exclusions.ts';
import type { PickFilter } from './list-contract.ts';
import type { Pick, PickCard } from './list-pick.ts';
import type { TerritoryOwner } from './territory.ts';

/** An account with its id and the group it is of, for matching names. */
export type NamedAccount = KnownAccount & { id: string; parent: string | null };

/** The next accounts after an id by name, with where we stand with each, whoever asks. */
export const selectNamedAccounts = (
  tx: Tx,
  tenantId: string,
  page: { after: string | null; limit: number },
): Promise<NamedAccount[]> => {
  const has = (stages: readonly string[]) =>
    sql`exists (select 1 from opportunities o where o.tenant_id = a.tenant_id and o.account_id = a.id and o.stage in (${sql.join(
      stages.map((stage) => sql`${stage}`),
      sql`, `,
    )}))`;
  return rows<NamedAccount>(
    tx,
    sql`select a.id, a.name, a.aliases, a.parent, a.status = 'stop_listed' as "stopListed", ${has(WON_STAGES)} as won, ${has(OPEN_STAGES)} as open
        from accounts a where a.tenant_id = ${tenantId} and ${page.after === null ? sql`true` : sql`a.id > ${page.after}`}
        order by a.id limit ${page.limit}`,
  );
};

/** These prospects as far as a list looks at them: not what they say of themselves. */
export const selectPooled = (tx: Tx, tenantId: string, ids: readonly string[]): Promise<Candidate[]> =>
  rows<Candidate>(
    tx,
    sql`select p.id, p.name, null as description, p.industry, p.employees, p.regions, p.tags
        from jsonb_array_elements_text(${JSON.stringify(ids)}::jsonb) n(id) join prospects p on p.tenant_id = ${tenantId} and p.id = n.id`,
  );

/** The active people of the workspace who have a region, by name (FIELD-1). */
export const selectTerritoryOwners = (tx: Tx, tenantId: string): Promise<TerritoryOwner[]> =>
  tx
    .select({ id: users.id, name: users.name, region: users.region })
    .from(users)
    .where(and(eq(users.tenantId, tenantId), users.active, isNotNull(users.region)))
    .orderBy(users.name, users.id);

/** The region of one person; null when none is on record. */
export const selectRegionOf = async (tx: Tx, tenantId: string, userId: string): Promise<string | null> => {
  const [row] = await tx
    .select({ region: users.region })
    .from(users)
    .where(and(eq(users.tenantId, tenantId), eq(users.id, userId)));
  return row?.region ?? null;
};

/** The days each won deal of these accounts took, as far as both ends are on record. */
export const selectCycles = async (
  tx: Tx,
  tenantId: string,
  accountIds: readonly string[],
): Promise<Map<string, number[]>> => {
  const found = await rows<{ id: string; days: number[] }>(
    tx,
    sql`select o.account_id as id, array_agg((coalesce(o.close_date, o.stage_since) - o.opened_at)::int) as days
        from opportunities o join jsonb_array_elements_text(${JSON.stringify(accountIds)}::jsonb) w(id) on w.id = o.account_id
        where o.tenant_id = ${tenantId} and o.stage in (${sql.join(
          WON_STAGES.map((stage) => sql`${stage}`),
          sql`, `,
        )})
          and coalesce(o.close_date, o.stage_since) >= o.opened_at
        group by o.account_id`,
  );
  return new Map(found.map(({ id, days }) => [id, days]));
};

const ROWS = 500;

/** Puts what was found about the best in the place of what an earlier attempt may have found, with the counts of the funnel. */
export const replacePicks = async (
  tx: Tx,
  tenantId: string,
  runId: string,
  { picks, funnel }: { picks: readonly Pick[]; funnel: Record<string, unknown> },
): Promise<void> => {
  await tx.delete(lookalikePicks).where(ofRun(tenantId, runId));
  for (let from = 0; from < picks.length; from += ROWS) {
    const slice = JSON.stringify(picks.slice(from, from + ROWS));
    await rows(
      tx,
      sql`insert into lookalike_picks (tenant_id, run_id, prospect_id, score, left_out, known, group_key, territory, top, top_ranks, bant, bant_parts, cell, matrix)
          select ${tenantId}, ${runId}, r."prospectId", r.score, r."leftOut", r.known, r."groupKey", r.territory, r.top, r."topRanks", r.bant, r."bantParts", r.cell, r.matrix
          from jsonb_to_recordset(${slice}::jsonb) as r("prospectId" text, score float8, "leftOut" text, known jsonb, "groupKey" text, territory jsonb, top boolean,
            "topRanks" jsonb, bant text, "bantParts" jsonb, cell text, matrix jsonb)
          join prospects p on p.tenant_id = ${tenantId} and p.id = r."prospectId" on conflict do nothing`,
    );
  }
  await tx
    .update(lookalikeRuns)
    .set({ funnel })
    .where(and(eq(lookalikeRuns.tenantId, tenantId), eq(lookalikeRuns.id, runId)));
};

const ofRun = (tenantId: string, runId: string) =>
  and(eq(lookalikePicks.tenantId, tenantId), eq(lookalikePicks.runId, runId));

/** A filter of results, as a condition on their picks; undefined when nothing is asked. */
export const picked = ({ matrix, bant, top, group }: PickFilter): SQL | undefined =>
  and(
    matrix === undefined
      ? undefined
      : matrix === 'unknown'
        ? sql`${lookalikePicks.prospectId} is not null and ${lookalikePicks.cell} is null`
        : eq(lookalikePicks.cell, matrix),
    bant === undefined ? undefined : eq(lookalikePicks.bant, bant),
    top === undefined ? undefined : sql`${lookalikePicks.top} is ${sql.raw(top === 'true' ? 'true' : 'not true')}`,
    group === undefined
      ? undefined
      : sql`coalesce(${lookalikePicks.known} ->> 'as', '') ${sql.raw(group === 'true' ? '=' : '<>')} 'group'`,
  );

/** One row of picks as it is read. */
export type PickRow = Omit<Pick, 'leftOut' | 'groupKey'> & { card: PickCard | null; cardBy: 'model' | 'rules' | null };

/** That a row of the list and what the list says of it are of one result. */
export const PICK_OF_RESULT = and(
  eq(lookalikePicks.tenantId, lookalikeResults.tenantId),
  eq(lookalikePicks.runId, lookalikeResults.runId),
  eq(lookalikePicks.prospectId, lookalikeResults.prospectId),
);

/** The columns of a pick beside a result; all null where there is none. */
export const PICK_COLUMNS = {
  prospectId: sql<string>`${lookalikePicks.prospectId}`,
  score: sql<number>`${lookalikePicks.score}`,
  known: sql<Pick['known']>`${lookalikePicks.known}`,
  territory: sql<Pick['territory']>`${lookalikePicks.territory}`,
  top: lookalikePicks.top,
  topRanks: sql<Pick['topRanks']>`${lookalikePicks.topRanks}`,
  bant: sql<Pick['bant']>`${lookalikePicks.bant}`,
  bantParts: sql<Pick['bantParts']>`${lookalikePicks.bantParts}`,
  cell: sql<Pick['cell']>`${lookalikePicks.cell}`,
  matrix: sql<Pick['matrix']>`${lookalikePicks.matrix}`,
  card: sql<PickCard | null>`${lookalikePicks.card}`,
  cardBy: sql<'model' | 'rules' | null>`${lookalikePicks.cardBy}`,
};
