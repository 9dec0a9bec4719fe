import type { Ctx } from '#src/context.ts';
import { audit } from '#src/db/audit.ts';
import { enqueue } from '#src/db/outbox.ts';
import { requireDocument } from '#src/features/library/index.ts';
import { requireOpportunity } from '#src/features/opportunities/index.ts';
import { readDismissal } from '#src/playbook/dismissals.ts';
import type { FeedbackView, NewFeedback } from '../contract.ts';
import { insertFeedback, selectSet } from '../store.ts';
import { type Exposure, selectLastExposure } from './feedback-store.ts';
import { viewerOf } from './note-shown.ts';

/**
 * Notes what was done with a document on an opportunity; later rankings take it into account (REC-1).
 * @throws LinchpinError `not_found` for an opportunity or document that is not there for the asker
 */
export const giveFeedback = (
  ctx: Ctx,
  opportunityId: string,
  documentId: string,
  input: NewFeedback,
): Promise<FeedbackView> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { tenantId, userId } = ctx.actor;
    await requireOpportunity(ctx, tx, opportunityId);
    const document = await requireDocument(ctx, tx, documentId);
    const at = ctx.now();
    const { action, reason = null } = input;
    const code = action === 'dismissed' ? (input.code ?? readDismissal(reason)) : null;
    const given = { action, reason, code };
    const seen = await selectLastExposure(tx, tenantId, opportunityId, viewerOf(ctx));
    const set = await selectSet(tx, tenantId, opportunityId);
    const id = await insertFeedback(tx, {
      ...given,
      ...placeIn(seen, documentId),
      tenantId,
      opportunityId,
      documentId,
      userId,
      situation: seen?.situation ?? (set?.basis.situation as Record<string, unknown> | undefined) ?? null,
      documentVersion: document.version,
      createdAt: at,
    });
    await audit(tx, ctx, {
      action: 'feedback',
      entityType: 'recommendation',
      entityId: opportunityId,
      details: { documentId, action, ...(code ? { code } : {}) },
    });
    await enqueue(tx, tenantId, 'recommendations.refresh', { opportunityId });
    return { id, opportunityId, documentId, ...given, at: at.toISOString() };
  });

/** Where the document stood in the list that was seen, and what stood above it. */
const placeIn = (seen: Exposure | null, documentId: string): { rank: number | null; skipped: string[] } => {
  const rank = seen?.shown.find((each) => each.documentId === documentId)?.rank ?? null;
  const above = rank === null ? [] : (seen?.shown ?? []).filter((each) => each.rank < rank);
  return { rank, skipped: above.map((each) => each.documentId) };
};
