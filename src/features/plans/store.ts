import { and, desc, eq, inArray, isNotNull, isNull, lt, or, sql } from 'drizzle-orm';
import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { readPage } from '#src/db/page.ts';
import {
  accounts,
  claimSources,
  documents,
  passages,
  plans,
  planVersions,
  tenants,
  users,
} from '#src/db/tables/index.ts';
import type { Claim } from '#src/evidence/index.ts';
import { visibleAccounts } from '#src/features/accounts/index.ts';
import { readableBy } from '#src/features/library/index.ts';
import { newId } from '#src/kernel/ids.ts';
import type { Plan, PlanFilter } from './contract.ts';
import type { LibraryPassage } from './material/material.ts';
import type { Provenance } from './store-version.ts';

/** The settings of the asker's workspace: thresholds that override the playbook's. */
export const selectSettings = async (tx: Tx, tenantId: string): Promise<Record<string, unknown>> => {
  const [tenant] = await tx.select({ settings: tenants.settings }).from(tenants).where(eq(tenants.id, tenantId));
  return tenant?.settings ?? {};
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
  await insertVersion(tx, ctx, plan, { origin: 'draft', reason });
};

/** Adds a version to a plan (PLAN-11). What is overlaid when it is read (health, stale claims) is not stored. */
export const insertVersion = async (tx: Tx, ctx: Ctx, plan: Plan, provenance: Provenance): Promise<void> => {
  const { drafter } = plan;
  const { health: _health, ...body } = plan;
  const { origin, reason, basedOn, edits } = provenance;
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
    body,
    createdBy: ctx.actor.userId,
    createdAt: new Date(plan.createdAt),
    reason,
    origin,
    basedOn: basedOn ?? null,
    edits: edits ? [...edits] : null,
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
      origin: planVersions.origin,
      basedOn: planVersions.basedOn,
      edits: planVersions.edits,
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

/** The current versions of these plans, as they are watched (freshness). */
export const selectCurrentPlans = async (tx: Tx, tenantId: string, ids: readonly string[]) => {
  if (ids.length === 0) return [];
  const found = await tx
    .select({ body: planVersions.body })
    .from(plans)
    .innerJoin(
      planVersions,
      and(
        eq(planVersions.tenantId, plans.tenantId),
        eq(planVersions.planId, plans.id),
        eq(planVersions.version, plans.currentVersion),
      ),
    )
    .where(and(eq(plans.tenantId, tenantId), inArray(plans.id, [...ids])));
  return found.map(({ body }) => {
    const plan = body as Plan;
    return { id: plan.id, version: plan.version, language: plan.language, claims: plan.claims as Claim[], plan };
  });
};

/** Passages of the library by id, as far as they may leave the house and the asker may see their documents. */
export const selectPassages = (tx: Tx, { actor }: Ctx, ids: readonly string[]): Promise<LibraryPassage[]> =>
  tx
    .select({ documentId: documents.id, passageId: passages.id, title: documents.title, text: passages.text })
    .from(passages)
    .innerJoin(documents, and(eq(documents.tenantId, passages.tenantId), eq(documents.id, passages.documentId)))
    .where(
      and(
        eq(passages.tenantId, actor.tenantId),
        inArray(passages.id, [...ids]),
        eq(documents.shareable, true),
        readableBy(actor),
      ),
    );

/** Remembers that a plan was opened; at most once in ten minutes, for a page that is looked at is not written all the time. */
export const markOpened = async (tx: Tx, tenantId: string, id: string, at: Date): Promise<void> => {
  const before = new Date(at.getTime() - 600_000);
  await tx
    .update(plans)
    .set({ openedAt: at })
    .where(and(eq(plans.tenantId, tenantId), eq(plans.id, id), or(isNull(plans.openedAt), lt(plans.openedAt, before))));
};

/** How many claims of each plan's current version are stale; plans without any are absent. */
export const countStale = async (tx: Tx, tenantId: string, ids: readonly string[]): Promise<Map<string, number>> => {
  if (ids.length === 0) return new Map();
  const counted = await tx
    .select({ id: claimSources.draftId, stale: sql<number>`count(distinct ${claimSources.claimId})::int` })
    .from(claimSources)
    .where(
      and(
        eq(claimSources.tenantId, tenantId),
        eq(claimSources.draftKind, 'plan'),
        inArray(claimSources.draftId, [...ids]),
        isNotNull(claimSources.staleSince),
      ),
    )
    .groupBy(claimSources.draftId);
  return new Map(counted.map(({ id, stale }) => [id, stale]));
};

/** The kinds of bottleneck in the current versions of an account's plans. */
export const selectPatterns = async (tx: Tx, tenantId: string, accountId: string): Promise<string[]> => {
  const found = await tx
    .select({ id: plans.id })
    .from(plans)
    .where(and(eq(plans.tenantId, tenantId), eq(plans.accountId, accountId)))
    .orderBy(desc(plans.createdAt))
    .limit(5);
  const current = await selectCurrentPlans(
    tx,
    tenantId,
    found.map(({ id }) => id),
  );
  return [...new Set(current.flatMap(({ plan }) => plan.sections.bottlenecks.flatMap(({ code }) => code ?? [])))];
};
