import { and, eq, isNotNull, sql } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { rows } from '#src/db/rows.ts';
import { lookalikePicks, lookalikeResults, prospects } from '#src/db/tables/index.ts';
import type { BantPart } from '#src/playbook/bant.ts';
import type { RunCandidates } from '../contract.ts';
import { meets } from '../runs/candidates-store.ts';
import { numbered, ROW_VERSION } from '../runs/feature-store.ts';
import type { SkipReason } from './domain-exclusions.ts';
import type { KnownAs } from './list-pick.ts';
import { PICK_OF_RESULT } from './picks-store.ts';

const ranked = and(PICK_OF_RESULT, isNotNull(lookalikeResults.rank));

/** How the ranked list of a run falls out by BANT-1, by cell of MATRIX-1, by group and by what is unknown. */
export const countPicks = async (
  tx: Tx,
  tenantId: string,
  runId: string,
): Promise<{
  bant: Map<string, number>;
  cells: Map<string | null, number>;
  groups: number;
  top: number;
  unknown: Map<BantPart, number>;
}> => {
  const found = await tx
    .select({
      bant: lookalikePicks.bant,
      cell: lookalikePicks.cell,
      group: sql<boolean>`coalesce(${lookalikePicks.known} ->> 'as' = 'group', false)`,
      top: sql<boolean>`coalesce(${lookalikePicks.top}, false)`,
      count: sql<number>`count(*)::int`,
    })
    .from(lookalikePicks)
    .innerJoin(lookalikeResults, ranked)
    .where(ofRun(tenantId, runId))
    .groupBy(sql`1`, sql`2`, sql`3`, sql`4`);
  const parts = await rows<{ part: BantPart; count: number }>(
    tx,
    sql`select u ->> 'part' as part, count(*)::int as count from lookalike_picks p
        join lookalike_results r on r.tenant_id = p.tenant_id and r.run_id = p.run_id and r.prospect_id = p.prospect_id and r.rank is not null,
        jsonb_array_elements(p.bant_parts -> 'unknowns') u
        where p.tenant_id = ${tenantId} and p.run_id = ${runId} group by 1`,
  );
  const sum = <Key>(of: (each: (typeof found)[number]) => Key): Map<Key, number> => {
    const counts = new Map<Key, number>();
    for (const each of found) counts.set(of(each), (counts.get(of(each)) ?? 0) + each.count);
    return counts;
  };
  return {
    bant: sum(({ bant }) => bant),
    cells: sum(({ cell }) => cell),
    groups: sum(({ group }) => group).get(true) ?? 0,
    top: sum(({ top }) => top).get(true) ?? 0,
    unknown: new Map(parts.map(({ part, count }) => [part, count])),
  };
};

/** Those of the best that were left out by name, the best first, after a place. */
export const selectLeftOutByName = async (
  tx: Tx,
  tenantId: string,
  runId: string,
  { reason, offset, limit }: { reason: SkipReason | undefined; offset: number; limit: number },
): Promise<{ id: string; name: string; reason: SkipReason; known: KnownAs }[]> =>
  rows(
    tx,
    sql`select p.id, p.name, k.left_out as reason, k.known from lookalike_picks k
        join prospects p on p.tenant_id = k.tenant_id and p.id = k.prospect_id
        where k.tenant_id = ${tenantId} and k.run_id = ${runId} and ${reason ? sql`k.left_out = ${reason}` : sql`k.left_out is not null`}
        order by k.score desc, k.prospect_id offset ${offset} limit ${limit}`,
  );

/** The prospects of these numbers with the key of their names, and for each key the first prospect that has it. */
export const selectByNumber = (
  tx: Tx,
  tenantId: string,
  numbers: readonly number[],
): Promise<{ number: string; id: string; name: string; key: string; firstId: string; firstName: string }[]> =>
  rows(
    tx,
    sql`with ${numbered(numbers)}
        select f.number::text as number, p.id, p.name, f.company_key as key, first.id as "firstId", first.name as "firstName"
        from numbered join prospect_features f on f.tenant_id = ${tenantId} and f.version = ${ROW_VERSION} and f.number = numbered.number
        join prospects p on p.tenant_id = f.tenant_id and p.id = f.prospect_id
        left join lateral (
          select o.id, o.name from prospect_features g join prospects o on o.tenant_id = g.tenant_id and o.id = g.prospect_id
          where g.tenant_id = ${tenantId} and g.company_key = f.company_key and g.prospect_id < f.prospect_id and f.company_key <> ''
          order by g.prospect_id limit 1) first on true
        order by f.number`,
  );

/** How many candidates of a run say nothing of their size. */
export const countUnsized = async (tx: Tx, tenantId: string, filter: RunCandidates): Promise<number> => {
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(prospects)
    .where(meets(tenantId, filter, sql`coalesce(${prospects.employees}, 0) <= 0`));
  return row?.count ?? 0;
};

const ofRun = (tenantId: string, runId: string) =>
  and(eq(lookalikePicks.tenantId, tenantId), eq(lookalikePicks.runId, runId));
