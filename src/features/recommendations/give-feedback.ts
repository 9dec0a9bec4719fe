import type { Ctx } from '#src/context.ts';
import { audit } from '#src/db/audit.ts';
import { enqueue } from '#src/db/outbox.ts';
import { requireDocument } from '#src/features/library/index.ts';
import { requireOpportunity } from '#src/features/opportunities/index.ts';
import type { FeedbackView, NewFeedback } from './contract.ts';
import { insertFeedback } from './store.ts';

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
    await requireDocument(ctx, tx, documentId);
    const at = ctx.now();
    const given = { action: input.action, reason: input.reason ?? null };
    const id = await insertFeedback(tx, { ...given, tenantId, opportunityId, documentId, userId, createdAt: at });
    await audit(tx, ctx, {
      action: 'feedback',
      entityType: 'recommendation',
      entityId: opportunityId,
      details: { documentId, action: input.action },
    });
    await enqueue(tx, tenantId, 'recommendations.refresh', { opportunityId });
    return { id, opportunityId, documentId, ...given, at: at.toISOString() };
  });
