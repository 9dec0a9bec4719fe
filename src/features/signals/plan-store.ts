import { sql } from 'drizzle-orm';
import { rows } from '#src/db/rows.ts';
import { accounts, claimSources, planReviews } from '#src/db/tables/index.ts';
import { planSignals, staleSignal } from '#src/playbook/signals-plans.ts';
import { reviewIntervalDays, type Tier } from '#src/playbook/tiers.ts';
import { addDays, isoDay } from '#src/playbook/time.ts';
import { type Found, foundAt } from './domain.ts';
import type { Look } from './look.ts';
import { plansInForce } from './planned-store.ts';
import { at, iso } from './sql-store.ts';

type Late = { accountId: string; planId: string; id: string; task: string; verifyBy: string };
type Doubted = { accountId: string; planId: string; id: string; text: string; by: string; on: string; moved: boolean };

/** Whether a review speaks of this item: drafts number their items, so that the words or the version must be the same too. */
const sameItem = sql`w.tenant_id = t.tenant_id and w.plan_id = t.plan_id and w.item_id = t.id
  and (w.version = t.version or w.item_text = t.text)`;

/** SIG-plan: in plans in force, actions past their day without a result (PLAN-12), and hypotheses that later facts speak against. */
export const findPlanFaults = async (look: Look): Promise<Found[]> => {
  const found = [...(await selectLate(look)), ...(await selectDoubted(look))];
  return found.flatMap((item) => {
    const plan =
      'task' in item
        ? { actions: [{ ...item, hasResult: false }], hypotheses: [] }
        : {
            actions: [],
            hypotheses: [{ ...item, contradictedBy: item.by, contradictedOn: item.on, sourceMoved: item.moved }],
          };
    const evidence = [
      { type: 'plan', id: item.planId },
      ...('task' in item ? [] : [{ type: item.moved ? 'source' : 'review', id: item.by }]),
    ];
    return planSignals(plan, look.now).map((signal) =>
      foundAt(item.accountId, { ...signal, subject: `${item.planId}:${item.id}` }, { evidence }),
    );
  });
};

const selectLate = (look: Look): Promise<Late[]> =>
  rows<Late>(
    look.tx,
    sql`with plan as (${plansInForce(look)}), t as (
        select ${look.tenantId}::text as tenant_id, plan.account_id, plan.id as plan_id, plan.version, a ->> 'id' as id,
          a ->> 'verifyBy' as verify_by, c ->> 'text' as text
        from plan, jsonb_array_elements(plan.body #> '{sections,actions}') a, jsonb_array_elements(plan.body -> 'claims') c
        where a ->> 'verifyBy' < ${isoDay(look.now)} and c ->> 'id' = a ->> 'claim')
      select t.account_id as "accountId", t.plan_id as "planId", t.id, t.text as task, t.verify_by as "verifyBy" from t
      where not exists (select 1 from ${planReviews} w where ${sameItem} and w.item_kind = 'action' and w.state in ('done', 'failed'))
      order by t.plan_id, t.id`,
  );

/** Refuted by the last review of it, or read from a record that has changed since: by the review first. */
const selectDoubted = (look: Look): Promise<Doubted[]> =>
  rows<Doubted>(
    look.tx,
    sql`with plan as (${plansInForce(look)}), t as (
        select ${look.tenantId}::text as tenant_id, plan.account_id, plan.id as plan_id, plan.version, b ->> 'id' as id,
          c ->> 'id' as claim_id, c ->> 'text' as text
        from plan, jsonb_array_elements(plan.body #> '{sections,bottlenecks}') b, jsonb_array_elements(plan.body -> 'claims') c
        where c ->> 'id' = b ->> 'hypothesis'
      ), judged as (
        select distinct on (t.plan_id, t.id) t.plan_id, t.id, w.id as review_id, w.state, w.created_at as at
        from t join ${planReviews} w on ${sameItem} and w.item_kind = 'hypothesis'
        order by t.plan_id, t.id, w.created_at desc, w.id desc
      ), moved as (
        select distinct on (t.plan_id, t.id) t.plan_id, t.id, s.source_id, s.stale_since as at
        from t join ${claimSources} s on s.tenant_id = t.tenant_id and s.draft_kind = 'plan' and s.draft_id = t.plan_id
          and s.draft_version = t.version and s.claim_id = t.claim_id
        where s.stale_since is not null and s.stale_reason in ('changed', 'superseded')
        order by t.plan_id, t.id, s.stale_since, s.source_id
      )
      select t.account_id as "accountId", t.plan_id as "planId", t.id, t.text, coalesce(j.review_id, m.source_id) as by,
        ${iso(sql`coalesce(j.at, m.at)`)} as on, j.review_id is null as moved
      from t left join judged j on j.plan_id = t.plan_id and j.id = t.id and j.state = 'failed'
        left join moved m on m.plan_id = t.plan_id and m.id = t.id
          and not exists (select 1 from judged k where k.plan_id = t.plan_id and k.id = t.id and k.at >= m.at)
      where j.review_id is not null or m.source_id is not null order by t.plan_id, t.id`,
  );

type Idle = { accountId: string; id: string; tier: Tier | null; opened: string | null; changed: string };

/** SIG-stale: plans in force that nobody has opened or changed for two review intervals of their tier. */
export const findStalePlans = async (look: Look): Promise<Found[]> => {
  const { thresholds: t, now } = look;
  const today = new Date(isoDay(now));
  const before = (tier: Tier | null) => at(addDays(today, 1 - reviewIntervalDays(tier, t) * t.staleReviewIntervals));
  const found = await rows<Idle>(
    look.tx,
    sql`with plan as (${plansInForce(look)})
      select plan.account_id as "accountId", plan.id, ${accounts.tier} as tier, ${iso(sql`plan.opened_at`)} as opened,
        ${iso(sql`plan.updated_at`)} as changed
      from plan join ${accounts} on ${accounts.tenantId} = ${look.tenantId} and ${accounts.id} = plan.account_id
      where greatest(plan.opened_at, plan.updated_at) < case ${accounts.tier} when 'strategic' then ${before('strategic')}
        when 'assault' then ${before('assault')} else ${before(null)} end`,
  );
  return found.flatMap(({ accountId, id, tier, opened, changed }) => {
    const signal = staleSignal({ id, tier, lastOpenedAt: opened, lastChangedAt: changed }, t, now);
    return signal ? [foundAt(accountId, signal)] : [];
  });
};
