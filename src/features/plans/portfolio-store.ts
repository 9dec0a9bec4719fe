import { and, eq, isNotNull, sql } from 'drizzle-orm';
import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { rows } from '#src/db/rows.ts';
import { accounts, accountTeam, activities, opportunities } from '#src/db/tables/index.ts';
import { visibleAccounts } from '#src/features/accounts/index.ts';
import { isOpen, STAGES } from '#src/playbook/stages.ts';
import type { PortfolioAccount } from './material/material.ts';

const OPEN = STAGES.filter(isOpen);

/** Every key account with a tier, its accountable owners, and whether the asker may see it (TIER-2 counts them all). */
export const selectPortfolio = async (tx: Tx, ctx: Ctx): Promise<PortfolioAccount[]> => {
  const { tenantId } = ctx.actor;
  const visible = visibleAccounts(ctx);
  const found = await tx
    .select({
      accountId: accounts.id,
      name: accounts.name,
      tier: accounts.tier,
      windowClosesOn: accounts.tierWindowCloses,
      ownerId: accountTeam.userId,
      openDeals: sql<number>`(select count(*)::int from ${opportunities} deal where deal.tenant_id = ${accounts.tenantId}
        and deal.account_id = ${accounts.id} and deal.stage in (${sql.join(
          OPEN.map((stage) => sql`${stage}`),
          sql`, `,
        )}))`,
      lastInteractionAt: sql<string | null>`(select to_char(max(met.occurred_at) at time zone 'UTC', 'YYYY-MM-DD')
        from ${activities} met where met.tenant_id = ${accounts.tenantId} and met.account_id = ${accounts.id}
        and met.occurred_at <= ${ctx.now().toISOString()}::timestamptz)`,
      visible: visible ? sql<boolean>`${visible}` : sql<boolean>`true`,
    })
    .from(accounts)
    .leftJoin(
      accountTeam,
      and(
        eq(accountTeam.tenantId, accounts.tenantId),
        eq(accountTeam.accountId, accounts.id),
        eq(accountTeam.part, 'accountable'),
      ),
    )
    .where(and(eq(accounts.tenantId, tenantId), eq(accounts.isKey, true), isNotNull(accounts.tier)))
    .orderBy(accounts.id, accountTeam.userId);
  return [...Map.groupBy(found, (row) => row.accountId).values()].flatMap(([first, ...more]) => {
    if (!first) return [];
    const { ownerId: _ownerId, ...account } = first;
    return [{ ...account, ownerIds: [first, ...more].flatMap((row) => row.ownerId ?? []) }];
  });
};

/** Hours that the actions of the current plans ask for, by account; accounts where nobody has said are absent. */
export const selectPlannedHours = async (tx: Tx, tenantId: string): Promise<Map<string, number>> => {
  const found = await rows<{ accountId: string; hours: number }>(
    tx,
    sql`select p.account_id as "accountId", sum((action->>'hours')::float8)::float8 as hours
      from (select distinct on (account_id) * from plans where tenant_id = ${tenantId}
        order by account_id, created_at desc) p
      join plan_versions v on v.tenant_id = p.tenant_id and v.plan_id = p.id and v.version = p.current_version
      cross join lateral jsonb_array_elements(v.body->'sections'->'actions') action
      where jsonb_typeof(action->'hours') = 'number'
      group by p.account_id`,
  );
  return new Map(found.map(({ accountId, hours }) => [accountId, hours]));
};
