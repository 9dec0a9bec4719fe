import type { Ctx } from '#src/context.ts';
import { audit } from '#src/db/audit.ts';
import { enqueue } from '#src/db/outbox.ts';
import { withFallback } from '#src/features/drafts/index.ts';
import { bindClaims } from '#src/features/freshness/index.ts';
import { requireOpportunity } from '#src/features/opportunities/index.ts';
import { newId } from '#src/kernel/ids.ts';
import { toLanguage } from '#src/kernel/language.ts';
import { replyByRules } from './by-rules.ts';
import { replyByModel } from './chain.ts';
import type { ObjectionRequest, ObjectionResponse } from './contract.ts';
import { gatherMaterial } from './gather-material.ts';
import { settleReply } from './settle-reply.ts';
import { insertResponse } from './store.ts';
import { toResponse } from './to-response.ts';

/**
 * Drafts a reply to an objection raised on an opportunity (OBJ-1 … OBJ-3), verifies it, and keeps it.
 * @throws LinchpinError `not_found` for an unknown opportunity or contact, `unprocessable` for a deal without an account,
 * `invalid_request` when `raisedBy` names several contacts, `cancelled` when the asker stopped; nothing is kept then.
 */
export const draftObjection = async (
  ctx: Ctx,
  opportunityId: string,
  input: ObjectionRequest,
): Promise<ObjectionResponse> => {
  const { tenantId } = ctx.actor;
  const language = toLanguage(input.language, ctx.language);
  const material = await gatherMaterial(ctx, {
    opportunityId,
    language,
    text: input.text,
    raisedBy: input.raisedBy,
  });
  const { value: drafted, drafter } = await withFallback(
    ctx,
    { purpose: 'objection', language },
    (model) => replyByModel(material, model),
    () => replyByRules(material),
  );
  const settled = settleReply(drafted, material);
  const response = toResponse(settled, material, {
    id: newId('obj'),
    opportunityId,
    objection: input.text,
    drafter,
    createdAt: ctx.now().toISOString(),
  });
  await ctx.db.inTenant(tenantId, async (tx) => {
    await requireOpportunity(ctx, tx, opportunityId);
    await insertResponse(tx, {
      tenantId,
      id: response.id,
      opportunityId,
      objection: input.text,
      raisedById: material.raisedBy?.id ?? null,
      language,
      drafter,
      body: response,
      createdBy: ctx.actor.userId,
    });
    await bindClaims(tx, tenantId, {
      draftKind: 'objection',
      draftId: response.id,
      draftVersion: 1,
      accountId: material.pack.accountId ?? '',
      claims: response.claims,
    });
    await audit(tx, ctx, {
      action: 'draft',
      entityType: 'objection_response',
      entityId: response.id,
      details: { by: drafter.by },
    });
    await enqueue(tx, tenantId, 'recommendations.refresh', { opportunityId });
  });
  return response;
};
