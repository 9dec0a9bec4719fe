import { and, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { readPage } from '#src/db/page.ts';
import { accounts, accountTeam, plans, planVersions, tenants, users } from '#src/db/tables/index.ts';
import { visibleAccounts } from '#src/features/accounts/index.ts';
import { newId } from '#src/kernel/ids.ts';
import type { Plan, PlanFilter } from './contract.ts';
import type { PortfolioAccount } from './material/material.ts';

/** The settings of the asker's workspace: thresholds that override the playbook's. */
export const selectSettings = async (tx: Tx, tenantId: string): Promise<Record<string, unknown>> => {
  const [tenant] = await tx.select({ settings: tenants.settings }).from(tenants).where(eq(tenants.id, tenantId));
  return tenant?.settings ?? {};
};

/** Every key account with a tier, its accountable owners, and whether the asker may see it (TIER-2 counts them all). */
export const selectPortfolio = async (tx: Tx, ctx: Ctx): Promise<PortfolioAccount[]> => {
  const { tenantId } = ctx.actor;
  const visible = visibleAccounts(ctx);
  const rows = await tx
    .select({
      accountId: accounts.id,
      name: accounts.name,
      tier: accounts.tier,
      windowClosesOn: accounts.tierWindowCloses,
      ownerId: accountTeam.userId,
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
  return [...Map.groupBy(rows, (row) => row.accountId).values()].flatMap(([first, ...more]) => {
    if (!first) return [];
    const { ownerId: _ownerId, ...account } = first;
    return [{ ...account, ownerIds: [first, ...more].flatMap((row) => row.ownerId ?? []) }];
  });
};

export const selectUser = async (tx: Tx, tenantId: string, userId: string) => {
  const [user] = await tx
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(and(eq(users.tenantId, tenantId), eq(users.id, userId)));
  return user ?? null;
};

/** Stores a new plan as its version 1. */
export const insertPlan = async (tx: Tx, ctx: Ctx, plan: Plan, reason: string): Promise<void> => {
  const { tenantId } = ctx.actor;
  const at = new Date(plan.createdAt);
  await tx.insert(plans).values({
    tenantId,
    id: plan.id,
    accountId: plan.account.id,
    language: plan.language,
    currentVersion: plan.version,
    createdAt: at,
    updatedAt: at,
  });
  await insertVersion(tx, ctx, plan, reason);
};

/** Adds a version to a plan (PLAN-11). */
export const insertVersion = async (tx: Tx, ctx: Ctx, plan: Plan, reason: string): Promise<void> => {
  const { drafter } = plan;
  await tx.insert(planVersions).values({
    tenantId: ctx.actor.tenantId,
    id: newId('plan'),
    planId: plan.id,
    version: plan.version,
    language: plan.language,
    drafter: {
      by: drafter.by,
      ...(drafter.model ? { model: drafter.model } : {}),
      ...(drafter.promptVersions ? { promptVersions: drafter.promptVersions } : {}),
      ...(drafter.reason ? { reason: drafter.reason } : {}),
    },
    body: plan,
    createdBy: ctx.actor.userId,
    createdAt: new Date(plan.createdAt),
    reason,
  });
};

export const setCurrentVersion = async (tx: Tx, tenantId: string, plan: Plan, at: Date): Promise<void> => {
  await tx
    .update(plans)
    .set({ currentVersion: plan.version, language: plan.language, updatedAt: at })
    .where(and(eq(plans.tenantId, tenantId), eq(plans.id, plan.id)));
};

/** The row of a plan. `lock` holds it until the transaction ends, so that two new versions cannot have one number. */
export const selectPlan = async (tx: Tx, tenantId: string, id: string, lock = false) => {
  if (id.includes('\0')) return null;
  const query = tx
    .select()
    .from(plans)
    .where(and(eq(plans.tenantId, tenantId), eq(plans.id, id)));
  const [row] = await (lock ? query.for('update') : query);
  return row ?? null;
};

export const selectVersion = async (
  tx: Tx,
  tenantId: string,
  planId: string,
  version: number,
): Promise<Plan | null> => {
  const [row] = await tx
    .select({ body: planVersions.body })
    .from(planVersions)
    .where(
      and(eq(planVersions.tenantId, tenantId), eq(planVersions.planId, planId), eq(planVersions.version, version)),
    );
  return (row?.body as Plan | undefined) ?? null;
};

export const selectVersions = (tx: Tx, tenantId: string, planId: string) =>
  tx
    .select({
      version: planVersions.version,
      reason: planVersions.reason,
      createdAt: planVersions.createdAt,
      createdBy: planVersions.createdBy,
      drafter: planVersions.drafter,
    })
    .from(planVersions)
    .where(and(eq(planVersions.tenantId, tenantId), eq(planVersions.planId, planId)))
    .orderBy(desc(planVersions.version));

/** One page of the plans of accounts the asker sees, newest first. */
export const selectPlans = async (tx: Tx, ctx: Ctx, filter: PlanFilter) => {
  const { tenantId } = ctx.actor;
  const page = await readPage(tx, plans, tenantId, filter, [
    visibleAccounts(ctx, plans.accountId),
    filter.accountId ? eq(plans.accountId, filter.accountId) : undefined,
  ]);
  const ids = [...new Set(page.rows.map((row) => row.accountId))];
  const named =
    ids.length === 0
      ? []
      : await tx
          .select({ id: accounts.id, name: accounts.name })
          .from(accounts)
          .where(and(eq(accounts.tenantId, tenantId), inArray(accounts.id, ids)));
  return { ...page, names: new Map(named.map((account) => [account.id, account.name])) };
};
