import { type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { rows } from '#src/db/rows.ts';
import type { RunCandidates } from '../contract.ts';
import { meets } from '../runs/candidates-store.ts';
import { ROW_VERSION } from '../runs/feature-store.ts';
import type { TopOptions } from './list-contract.ts';
import type { TopRanks } from './list-pick.ts';

/** One who is among the largest of its region or trade, by the number packed scores name it by. */
export type TopCandidate = { number: number; prospectId: string; ranks: TopRanks; in: boolean };

/** Whether the ways asked for hold (SEG-2): `both` crosses them. */
export const isTop = ({ region, industry }: TopRanks, { inRegion, inIndustry, ways }: TopOptions): boolean => {
  const [large, leading] = [
    region !== null && region.rank <= inRegion,
    industry !== null && industry.rank <= inIndustry,
  ];
  return ways === 'both' ? large && leading : ways === 'region' ? large : leading;
};

/** Companies that say the same of region, trade and size, as folded for comparing; how many are larger in the region and in the trade. */
type Kind = { ownRegion: string; ownIndustry: string; employees: number; region: string; industry: string };
type LargeKind = Kind & { byRegion: boolean; byIndustry: boolean };

/** Whoever says the same of region, trade and size is one kind: there are far fewer kinds than companies. */
const kindOf = { region: sql`coalesce(prospects.regions[1], '')`, industry: sql`coalesce(prospects.industry, '')` };

/** The kinds that reach into the first of a region or a trade: those that fewer companies than asked for are larger than. */
const selectLargeKinds = (tx: Tx, tenantId: string, filter: RunCandidates, top: TopOptions): Promise<LargeKind[]> => {
  const folded = (text: SQL) => sql`lower(normalize(btrim(${text}), nfkc))`;
  const larger = (of: SQL) =>
    sql`coalesce(sum(many) over (partition by ${of} order by employees desc groups between unbounded preceding and 1 preceding), 0)`;
  return rows<LargeKind>(
    tx,
    sql`with kinds as materialized (
          select ${kindOf.region} as own_region, ${kindOf.industry} as own_industry, prospects.employees, count(*) as many
          from prospects where ${meets(tenantId, filter)} and prospects.employees > 0 group by 1, 2, 3),
        folded as materialized (
          select *, ${folded(sql`own_region`)} as region, ${folded(sql`own_industry`)} as industry from kinds),
        placed as (
          select *, ${larger(sql`region`)} < ${top.inRegion} and region <> '' as by_region,
            ${larger(sql`industry`)} < ${top.inIndustry} and industry <> '' as by_industry
          from folded)
        select own_region as "ownRegion", own_industry as "ownIndustry", employees, region, industry, by_region as "byRegion", by_industry as "byIndustry"
        from placed where by_region or by_industry`,
  );
};

/**
 * SEG-2, the hunter's way: the candidates of a run that are among the largest of their region or of their trade, by number of staff. Those
 * without a size on record take no part. A candidate is of the region written first. Two passes over the table, no sorting of it.
 */
export const selectTop = async (
  tx: Tx,
  tenantId: string,
  filter: RunCandidates,
  top: TopOptions,
): Promise<TopCandidate[]> => {
  await tx.execute(sql`select set_config('jit', 'off', true), set_config('work_mem', '64MB', true)`);
  const kinds = JSON.stringify(await selectLargeKinds(tx, tenantId, filter, top));
  const found = await rows<{
    number: string;
    prospectId: string;
    region: string;
    industry: string;
    inRegion: number | null;
    inIndustry: number | null;
  }>(
    tx,
    sql`with large as materialized (
          select * from jsonb_to_recordset(${kinds}::jsonb)
            as k("ownRegion" text, "ownIndustry" text, employees int, region text, industry text, "byRegion" boolean, "byIndustry" boolean)),
        sized as (
          select prospects.id, large.* from large join prospects on prospects.employees = large.employees
            and ${kindOf.region} = large."ownRegion" and ${kindOf.industry} = large."ownIndustry"
          where ${meets(tenantId, filter)}),
        placed as (
          select *, case when "byRegion" then (row_number() over (partition by region, "byRegion" order by employees desc, id))::int end as in_region,
            case when "byIndustry" then (row_number() over (partition by industry, "byIndustry" order by employees desc, id))::int end as in_industry
          from sized)
        select f.number::text as number, placed.id as "prospectId", region, industry,
          nullif(in_region, greatest(in_region, ${top.inRegion + 1})) as "inRegion",
          nullif(in_industry, greatest(in_industry, ${top.inIndustry + 1})) as "inIndustry"
        from placed join prospect_features f on f.tenant_id = ${tenantId} and f.prospect_id = placed.id and f.version = ${ROW_VERSION}
        where in_region <= ${top.inRegion} or in_industry <= ${top.inIndustry}`,
  );
  return found.map(({ number, prospectId, region, industry, inRegion, inIndustry }) => {
    const ranks: TopRanks = {
      region: inRegion === null ? null : { name: region, rank: inRegion },
      industry: inIndustry === null ? null : { name: industry, rank: inIndustry },
    };
    return { number: Number(number), prospectId, ranks, in: isTop(ranks, top) };
  });
};
