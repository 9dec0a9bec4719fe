import { and, asc, eq, gt, lte, sql } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { rows } from '#src/db/rows.ts';
import { lookalikeRuns, prospectFeatures, prospects } from '#src/db/tables/index.ts';
import { LOST_STAGES, WON_STAGES } from '#src/playbook/stages.ts';
import { fromSparse } from '../likeness/feature-vector.ts';
import { featuresOf } from '../likeness/features.ts';
import { companyKey } from '../names/company-key.ts';
import { ROW_VERSION } from '../runs/feature-store.ts';
import type { BackTest, PastCompany } from './back-test-domain.ts';

type AccountRow = {
  id: string;
  name: string;
  aliases: string[];
  description: string | null;
  industry: string | null;
  region: string | null;
  tags: string[];
  employees: number | null;
  won: boolean;
  wonOn: string | null;
  lostOn: string | null;
  knownOn: string;
  changedOn: string;
};

const list = (stages: readonly string[]) =>
  sql.join(
    stages.map((stage) => sql`${stage}`),
    sql`, `,
  );

/**
 * The next accounts after an id with the days they were first known, won and lost. A deal without any date says nothing of when: its
 * account comes with `won` and no day. What moved the deals and the needs on record are of today, and so are left out.
 */
export const selectPastAccounts = async (
  tx: Tx,
  tenantId: string,
  { after, limit, today }: { after: string | null; limit: number; today: string },
): Promise<{ companies: PastCompany[]; undated: number; keys: string[]; last: string | null }> => {
  const found = await rows<AccountRow>(
    tx,
    sql`select a.id, a.name, a.aliases, a.description, a.industry, a.region, a.tags, a.employees,
          coalesce(d.won, false) as won, least(d.won_on, ${today}::date)::text as "wonOn", least(d.lost_on, ${today}::date)::text as "lostOn",
          least(a.created_at::date, d.opened_on, v.seen_on)::text as "knownOn", a.updated_at::date::text as "changedOn"
        from (select * from accounts where tenant_id = ${tenantId} and ${after === null ? sql`true` : sql`id > ${after}`} order by id limit ${limit}) a
        left join lateral (
          select bool_or(o.stage in (${list(WON_STAGES)})) as won,
            min(case when o.stage in (${list(WON_STAGES)}) then coalesce(o.close_date, o.stage_since) end) as won_on,
            min(case when o.stage in (${list(LOST_STAGES)}) then coalesce(o.close_date, o.stage_since) end) as lost_on,
            min(o.opened_at) as opened_on
          from opportunities o where o.tenant_id = ${tenantId} and o.account_id = a.id) d on true
        left join lateral (
          select min(t.occurred_at)::date as seen_on from activities t where t.tenant_id = ${tenantId} and t.account_id = a.id) v on true
        order by a.id`,
  );
  const dated = found.filter(({ won, wonOn }) => !won || wonOn !== null);
  return {
    companies: dated.map((each) => ({
      id: each.id,
      vector: featuresOf({ ...each, regions: each.region ? [each.region] : [] }),
      wonOn: each.wonOn,
      lostOn: each.lostOn,
      knownOn: each.knownOn,
      changedOn: each.changedOn,
      facts: {
        accountId: each.id,
        name: each.name,
        description: each.description,
        industry: each.industry,
        region: each.region,
        tags: each.tags,
        employees: each.employees,
        buying: '',
        needs: [],
      },
    })),
    undated: found.length - dated.length,
    keys: found.flatMap(({ name, aliases }) => [name, ...aliases].map(companyKey)),
    last: found.length === limit ? (found.at(-1)?.id ?? null) : null,
  };
};

const knownBy = (tenantId: string, day: string) =>
  and(
    eq(prospects.tenantId, tenantId),
    lte(sql`${prospects.createdAt}::date`, day),
    eq(prospectFeatures.version, ROW_VERSION),
  );
const withFeatures = and(
  eq(prospectFeatures.tenantId, prospects.tenantId),
  eq(prospectFeatures.prospectId, prospects.id),
);

/** How many prospects were on record by a day. */
export const countPastProspects = async (tx: Tx, tenantId: string, day: string): Promise<number> => {
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(prospects)
    .innerJoin(prospectFeatures, withFeatures)
    .where(knownBy(tenantId, day));
  return row?.count ?? 0;
};

/** The next of them after an id, one in so many by a hash of the id; with the key of each name. */
export const selectPastProspects = async (
  tx: Tx,
  tenantId: string,
  { day, oneOf, after, limit }: { day: string; oneOf: number; after: string | null; limit: number },
): Promise<{ company: PastCompany; key: string }[]> => {
  const found = await tx
    .select({
      id: prospects.id,
      key: prospectFeatures.companyKey,
      features: sql<string>`${prospectFeatures.features}::text`,
      knownOn: sql<string>`${prospects.createdAt}::date::text`,
      changedOn: sql<string>`${prospects.updatedAt}::date::text`,
    })
    .from(prospects)
    .innerJoin(prospectFeatures, withFeatures)
    .where(
      and(
        knownBy(tenantId, day),
        after === null ? undefined : gt(prospects.id, after),
        oneOf > 1 ? sql`abs(hashtext(${prospects.id})::bigint) % ${oneOf} = 0` : undefined,
      ),
    )
    .orderBy(asc(prospects.id))
    .limit(limit);
  return found.map(({ id, key, features, knownOn, changedOn }) => ({
    key,
    company: { id, vector: fromSparse(features), wonOn: null, lostOn: null, knownOn, changedOn, facts: null },
  }));
};

/** Stores the outcome with the run. */
export const writeBackTest = async (
  tx: Tx,
  tenantId: string,
  runId: string,
  outcome: StoredBackTest,
): Promise<void> => {
  await tx
    .update(lookalikeRuns)
    .set({ backtest: outcome })
    .where(and(eq(lookalikeRuns.tenantId, tenantId), eq(lookalikeRuns.id, runId)));
};

/** As it is kept: `undated` accounts were won on a day nobody wrote down and were left out. */
export type StoredBackTest = BackTest & { undated: number };

/** Whether the run is still there and was not tested yet. */
export const awaitsBackTest = async (tx: Tx, tenantId: string, runId: string): Promise<boolean> => {
  const [row] = await tx
    .select({ done: sql<boolean>`${lookalikeRuns.backtest} is not null` })
    .from(lookalikeRuns)
    .where(and(eq(lookalikeRuns.tenantId, tenantId), eq(lookalikeRuns.id, runId)));
  return row !== undefined && !row.done;
};
