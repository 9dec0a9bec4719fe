import { sql } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { rows } from '#src/db/rows.ts';
import { needChanges, needs, opportunities, opportunityChanges } from '#src/db/tables/index.ts';
import type { NeedPriority } from '#src/playbook/need-words.ts';
import { type DelayInput, delaySignal, type NeedChange, needsChurnSignal } from '#src/playbook/signals-deals.ts';
import { isMoving, STAGES } from '#src/playbook/stages.ts';
import { addDays } from '#src/playbook/time.ts';
import { type Found, foundAt } from './domain.ts';
import type { Look, UsualStay } from './look.ts';
import { at, iso, list, ofLook } from './sql-store.ts';

const MOVING = STAGES.filter(isMoving);
/** Stays in a stage that were ended, needed before their median says anything. */
const STAYS = 3;

type Deal = DelayInput & { accountId: string };

/** SIG-delay: deals whose close was moved later, or who stand in a stage longer than the workspace's ended stays there make usual. */
export const findDelays = async (look: Look): Promise<Found[]> => {
  const { closeDateMoves, stageAgeFactor } = look.thresholds;
  const o = opportunities;
  const usual = JSON.stringify(await look.usualStays());
  const found = await rows<Deal>(
    look.tx,
    sql`with deal as (
        select ${o.accountId} as account_id, ${o.id} as id, ${o.name} as name, ${o.stage} as stage, ${o.closeDateMoves} as moves,
          coalesce(${o.stageSince}, (${o.createdAt} at time zone 'UTC')::date) as since
        from ${o} where ${ofLook(look, o, o.accountId)} and ${o.stage} = any(${list(MOVING)}))
      select d.account_id as "accountId", d.id, d.name, d.stage, d.since::text as "stageSince", d.moves as "closeDateMoves",
        u.days as "stageMedianDays"
      from deal d left join jsonb_to_recordset(${usual}::jsonb) as u(stage text, days float8) on u.stage = d.stage
      where d.moves >= ${closeDateMoves}::float8
        or (u.days > 0 and ((${at(look.now)} at time zone 'UTC')::date - d.since) > u.days * ${stageAgeFactor}::float8 - 1e-6)`,
  );
  return found.flatMap(({ accountId, ...deal }) => {
    const signal = delaySignal(deal, look.thresholds, look.now);
    return signal ? [foundAt(accountId, signal, { opportunityId: deal.id })] : [];
  });
};

/**
 * The workspace's median stay in each stage, in days, over stays that were ended: one ends with the change to another stage and
 * began with the change before, or when the deal was opened. Stages with too few are absent.
 */
export const selectUsualStays = (tx: Tx, tenantId: string): Promise<UsualStay[]> =>
  rows<UsualStay>(
    tx,
    sql`with stays as (
        select h.before as stage, (h.created_at at time zone 'UTC')::date - (coalesce(
          lag(h.created_at) over (partition by h.opportunity_id order by h.created_at, h.id) at time zone 'UTC',
          d.opened_at::timestamp, d.created_at at time zone 'UTC'))::date as days
        from ${opportunityChanges} h join ${opportunities} d on d.tenant_id = h.tenant_id and d.id = h.opportunity_id
        where h.tenant_id = ${tenantId} and h.field = 'stage')
      select stage, percentile_cont(0.5) within group (order by days)::float8 as days from stays
      where days >= 0 group by stage having count(*) >= ${STAYS}::int`,
  );

type Need = {
  accountId: string;
  opportunityId: string;
  id: string;
  statement: string;
  priority: NeedPriority;
  changes: NeedChange[];
};

/**
 * SIG-needs-churn: P0 and P1 needs that the customer changed again and again. Grade and wording changed in one go are one
 * change; a need moved to another validation step (NEED-6) was not changed.
 */
export const findNeedsChurn = async (look: Look): Promise<Found[]> => {
  const { needChanges: times, needChangeDays } = look.thresholds;
  const [h, o] = [needChanges, opportunities];
  const since = addDays(look.now, -needChangeDays - 1);
  const found = await rows<Need>(
    look.tx,
    sql`with told as (
        select ${h.needId} as need_id, ${o.accountId} as account_id, ${o.id} as opportunity_id, ${h.createdAt} as at,
          min(${h.id}) as id, bool_or(${h.field} = 'priority') as graded
        from (select *, row_number() over (partition by need_id, created_at, field order by id) as nth from ${h}
          where ${h.tenantId} = ${look.tenantId} and ${h.changedBy} = 'customer' and ${h.field} in ('priority', 'statement')
            and ${h.createdAt} > ${at(since)} and ${h.createdAt} <= ${at(look.now)}) ${h}
          join ${o} on ${o.tenantId} = ${h.tenantId} and ${o.id} = ${h.opportunityId}
        where ${ofLook(look, o, o.accountId)} group by ${h.needId}, ${o.accountId}, ${o.id}, ${h.createdAt}, nth)
      select told.account_id as "accountId", told.opportunity_id as "opportunityId", n.id, n.statement, n.priority,
        jsonb_agg(jsonb_build_object('id', told.id, 'at', ${iso(sql`told.at`)}, 'changedBy', 'customer',
          'kind', case when graded then 'grade' else 'wording' end) order by told.at, told.id) as changes
      from told join ${needs} n on n.tenant_id = ${look.tenantId} and n.id = told.need_id
      where n.priority in ('P0', 'P1') group by 1, 2, 3, 4, 5, n.tenant_id having count(*) >= ${times}::float8`,
  );
  return found.flatMap(({ accountId, opportunityId, changes, ...need }) => {
    const signal = needsChurnSignal(need, changes, look.thresholds, look.now);
    return signal ? [foundAt(accountId, signal, { opportunityId })] : [];
  });
};
