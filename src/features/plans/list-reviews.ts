import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { findPeople } from '#src/features/workspaces/index.ts';
import { stateByDate } from '#src/playbook/plan-review.ts';
import { type ReviewRow, selectReviews } from './lesson-store.ts';
import { requirePlan } from './require-plan.ts';
import type { PlanReview, PlanReviews } from './review-contract.ts';

/** PLAN-12: the reviews of a plan, newest first, and the actions nobody has reviewed, with how they stand by their date. */
export const listReviews = (ctx: Ctx, planId: string): Promise<PlanReviews> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const plan = await requirePlan(ctx, tx, planId);
    const rows = await selectReviews(tx, ctx.actor.tenantId, planId);
    const reviewed = new Set(rows.filter((row) => row.itemKind === 'action').map((row) => row.itemId));
    const texts = new Map(plan.claims.map((claim) => [claim.id, claim.text]));
    return {
      items: await toReviews(tx, ctx.actor.tenantId, rows),
      open: plan.sections.actions
        .filter((action) => !reviewed.has(action.id))
        .map((action) => ({
          itemKind: 'action' as const,
          itemId: action.id,
          itemText: texts.get(action.claim) ?? '',
          verifyBy: action.verifyBy,
          state: stateByDate({ verifyBy: action.verifyBy, hasResult: false }, ctx.now()),
        })),
    };
  });

const toReviews = async (tx: Tx, tenantId: string, rows: readonly ReviewRow[]): Promise<PlanReview[]> => {
  const people = await findPeople(
    tx,
    tenantId,
    rows.map((row) => row.reviewedBy),
  );
  return rows.map(({ tenantId: _tenant, accountId: _account, industry: _industry, tier: _tier, ...row }) => ({
    ...row,
    reviewedBy: row.reviewedBy ? { userId: row.reviewedBy, name: people.get(row.reviewedBy)?.name ?? null } : null,
    createdAt: row.createdAt.toISOString(),
  }));
};

export const toReview = async (tx: Tx, tenantId: string, row: ReviewRow): Promise<PlanReview> => {
  const [review] = await toReviews(tx, tenantId, [row]);
  if (!review) throw new Error('a review was not read back');
  return review;
};
