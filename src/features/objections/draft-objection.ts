import type { Ctx } from '#src/context.ts';
import { audit } from '#src/db/audit.ts';
import { toDraftChecks, withFallback } from '#src/features/drafts/index.ts';
import { requireOpportunity } from '#src/features/opportunities/index.ts';
import { newId } from '#src/kernel/ids.ts';
import { toLanguage } from '#src/kernel/language.ts';
import { replyByRules } from './by-rules.ts';
import { replyByModel } from './chain.ts';
import type { ObjectionRequest, ObjectionResponse } from './contract.ts';
import { checkReply, replyFindings } from './domain.ts';
import { gatherMaterial } from './gather-material.ts';
import { claimsOf } from './parts.ts';
import { settleReply } from './settle-reply.ts';
import { insertResponse } from './store.ts';

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
  const { parts } = settled;
  const ids = (list: readonly { id: string }[]) => list.map((claim) => claim.id);
  const response: ObjectionResponse = {
    id: newId('obj'),
    kind: 'objection',
    language,
    opportunityId,
    objection: input.text,
    raisedBy: material.raisedBy ? { contactId: material.raisedBy.id, name: material.raisedBy.name } : null,
    type: material.classified.type,
    drafter,
    claims: [...claimsOf(parts), ...settled.aside],
    checks: toDraftChecks(checkReply(settled, material), language),
    findings: replyFindings(settled, material),
    createdAt: ctx.now().toISOString(),
    sections: {
      worries: parts.worries.map(({ worry, question }) => ({ worry: worry.id, question: question.id })),
      steps: {
        listen: ids(parts.steps.listen),
        clarify: ids(parts.steps.clarify),
        empathise: ids(parts.steps.empathise),
        resolve: ids(parts.steps.resolve),
        confirm: ids(parts.steps.confirm),
      },
      proofs: parts.proofs.map(({ documentId, title, claim }) => ({ documentId, title, claim: claim.id })),
      wordings: parts.wordings,
      nextStep: { claim: parts.nextStep.id, owner: material.nextStep.owner, due: material.nextStep.due },
    },
  };
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
    await audit(tx, ctx, {
      action: 'draft',
      entityType: 'objection_response',
      entityId: response.id,
      details: { by: drafter.by },
    });
  });
  return response;
};
