import type { Ctx } from '#src/context.ts';
import { audit } from '#src/db/audit.ts';
import { dossierPack, loadDossier } from '#src/features/dossier/index.ts';
import { settleClaims, withFallback } from '#src/features/drafts/index.ts';
import { requireOpportunity } from '#src/features/opportunities/index.ts';
import { fail } from '#src/kernel/errors.ts';
import { newId } from '#src/kernel/ids.ts';
import { toLanguage } from '#src/kernel/language.ts';
import { needsByRules } from './by-rules.ts';
import { needsByModel } from './chain.ts';
import { checkHierarchy } from './check-hierarchy.ts';
import type { DraftNeedsRequest, NeedHierarchy } from './contract.ts';
import { claimsOf } from './parts.ts';
import { insertHierarchy } from './store.ts';

/**
 * Drafts the need hierarchy of an opportunity (NEED-1 … NEED-6), verifies it, and keeps it. Records do not change.
 * @throws LinchpinError `not_found`, `unprocessable` for a deal without an account, `cancelled` when the asker stopped.
 */
export const draftNeeds = async (ctx: Ctx, opportunityId: string, input: DraftNeedsRequest): Promise<NeedHierarchy> => {
  const { tenantId } = ctx.actor;
  const language = toLanguage(input.language, ctx.language);
  const dossier = await ctx.db.inTenant(tenantId, async (tx) => {
    const { accountId } = await requireOpportunity(ctx, tx, opportunityId);
    if (!accountId)
      throw fail('unprocessable', {
        zh: '这个商机还没有归到客户，无法起草。请先指定客户。',
        en: 'The opportunity belongs to no account yet; nothing was drafted. Assign it first.',
      });
    return loadDossier(ctx, tx, accountId);
  });
  const deal = dossier.opportunities.find((each) => each.id === opportunityId);
  if (!deal) throw fail('not_found', { zh: '没有找到这个商机。', en: 'No such opportunity.' });
  const material = { language, dossier, deal, pack: dossierPack(dossier, language) };
  const { value: parts, drafter } = await withFallback(
    ctx,
    { purpose: 'needs', language },
    (model) => needsByModel(material, model),
    () => needsByRules(material),
  );
  const claims = settleClaims(claimsOf(parts), material.pack, language);
  const hierarchy: NeedHierarchy = {
    id: newId('nh'),
    kind: 'needs',
    language,
    opportunityId,
    drafter,
    claims,
    checks: checkHierarchy(parts, claims, language),
    findings: [],
    createdAt: ctx.now().toISOString(),
    sections: {
      needs: parts.needs.map(({ claim, problem, nextQuestion, ...need }) => ({
        ...need,
        claim: claim.id,
        problem: problem?.id ?? null,
        nextQuestion: nextQuestion?.id ?? null,
      })),
      questions: parts.questions.map((claim) => claim.id),
    },
  };
  await ctx.db.inTenant(tenantId, async (tx) => {
    const { id } = hierarchy;
    await insertHierarchy(tx, {
      tenantId,
      id,
      opportunityId,
      language,
      drafter,
      body: hierarchy,
      createdBy: ctx.actor.userId,
    });
    await audit(tx, ctx, { action: 'draft', entityType: 'need_hierarchy', entityId: id, details: { by: drafter.by } });
  });
  return hierarchy;
};
