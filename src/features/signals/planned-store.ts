import { type SQL, sql } from 'drizzle-orm';
import { rows } from '#src/db/rows.ts';
import { plans, planVersions } from '#src/db/tables/index.ts';
import type { Look } from './look.ts';
import { ofLook } from './sql-store.ts';

/** The plan in force of each account, which is the one made last, with its current version. */
export const plansInForce = (look: Pick<Look, 'tx' | 'tenantId' | 'accountIds'>): SQL =>
  sql`select p.id, p.account_id, p.opened_at, p.updated_at, v.version, v.body
    from (select distinct on (${plans.accountId}) ${plans.id} as id, ${plans.accountId} as account_id,
        ${plans.currentVersion} as current_version, ${plans.openedAt} as opened_at, ${plans.updatedAt} as updated_at
      from ${plans} where ${ofLook(look, plans, plans.accountId)}
      order by ${plans.accountId}, ${plans.createdAt} desc, ${plans.id} desc) p
    join ${planVersions} v on v.tenant_id = ${look.tenantId} and v.plan_id = p.id and v.version = p.current_version`;

/** By account the contacts that an action of the plan in force addresses: its words or its bottleneck rest on them (CHAIN-2). */
export const selectPlannedContacts = async (
  look: Pick<Look, 'tx' | 'tenantId' | 'accountIds'>,
): Promise<Map<string, string[]>> => {
  const found = await rows<{ accountId: string; contactIds: string[] }>(
    look.tx,
    sql`with plan as (${plansInForce(look)})
      select plan.account_id as "accountId", jsonb_agg(distinct e -> 'source' ->> 'id') as "contactIds"
      from plan, jsonb_array_elements(plan.body #> '{sections,actions}') a
        left join jsonb_array_elements(plan.body #> '{sections,bottlenecks}') b on b ->> 'id' = a ->> 'bottleneckId',
        jsonb_array_elements(plan.body -> 'claims') c, jsonb_array_elements(c -> 'evidence') e
      where c ->> 'id' in (a ->> 'claim', b ->> 'hypothesis') and e -> 'source' ->> 'type' = 'contact' group by 1`,
  );
  return new Map(found.map((row) => [row.accountId, row.contactIds]));
};

/** By account the hours that the actions of the plan in force ask for; accounts whose plan names none are absent (TIER-2). */
export const selectActionHours = async (
  look: Pick<Look, 'tx' | 'tenantId' | 'accountIds'>,
): Promise<Map<string, number>> => {
  const found = await rows<{ accountId: string; hours: number }>(
    look.tx,
    sql`with plan as (${plansInForce(look)})
      select plan.account_id as "accountId", sum((a ->> 'hours')::float8)::float8 as hours
      from plan, jsonb_array_elements(plan.body #> '{sections,actions}') a
      where a ->> 'hours' is not null group by 1`,
  );
  return new Map(found.map((row) => [row.accountId, row.hours]));
};
