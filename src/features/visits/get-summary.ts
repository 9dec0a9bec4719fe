import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import type { visitSummaries } from '#src/db/tables/index.ts';
import { requireActivity } from '#src/features/activities/index.ts';
import { withHealth } from '#src/features/freshness/index.ts';
import { fail } from '#src/kernel/errors.ts';
import type { Proposal } from './proposal-contract.ts';
import { toProposal } from './proposal-rows.ts';
import { lockSummary, selectProposals, selectSummaries, selectSummariesOf } from './store.ts';
import type { VisitSummary } from './summary-contract.ts';

type SummaryRow = typeof visitSummaries.$inferSelect;

/** The stored summary with this id, if the asker may see its visit. @throws LinchpinError `not_found` */
export const requireSummaryDraft = async (
  ctx: Ctx,
  tx: Tx,
  id: string,
  purpose: 'read' | 'change' = 'read',
): Promise<SummaryRow> => {
  const { tenantId } = ctx.actor;
  const row = id.includes('\0')
    ? null
    : purpose === 'change'
      ? await lockSummary(tx, tenantId, id)
      : (await selectSummaries(tx, tenantId, [id]))[0];
  if (!row) throw fail('not_found', { zh: '没有找到这份纪要。', en: 'No such summary.' });
  await requireActivity(ctx, tx, row.activityId);
  return row;
};

/** A stored summary as it stands today: stale claims are marked, proposals show what was decided. */
export const summaryView = async (ctx: Ctx, tx: Tx, row: SummaryRow): Promise<VisitSummary> => {
  const { tenantId } = ctx.actor;
  return {
    ...(await withHealth(tx, tenantId, 'visit_summary', row.body as VisitSummary)),
    proposals: (await selectProposals(tx, tenantId, row.id)).map(toProposal),
  };
};

/** Reads one summary. @throws LinchpinError `not_found` */
export const getSummary = (ctx: Ctx, id: string): Promise<VisitSummary> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => summaryView(ctx, tx, await requireSummaryDraft(ctx, tx, id)));

/** The summaries drafted of a visit, newest first. @throws LinchpinError `not_found` */
export const listSummaries = (ctx: Ctx, activityId: string): Promise<{ items: VisitSummary[] }> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    await requireActivity(ctx, tx, activityId);
    const items: VisitSummary[] = [];
    for (const row of await selectSummariesOf(tx, ctx.actor.tenantId, activityId))
      items.push(await summaryView(ctx, tx, row));
    return { items };
  });

/** The record changes a summary's notes suggest, with what was decided. @throws LinchpinError `not_found` */
export const listProposals = (ctx: Ctx, summaryId: string): Promise<{ items: Proposal[] }> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    await requireSummaryDraft(ctx, tx, summaryId);
    return { items: (await selectProposals(tx, ctx.actor.tenantId, summaryId)).map(toProposal) };
  });
