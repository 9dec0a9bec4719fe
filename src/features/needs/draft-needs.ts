import type { Ctx } from '#src/context.ts';
import { audit } from '#src/db/audit.ts';
import { dossierPack, loadDealDossier } from '#src/features/dossier/index.ts';
import { toDraftChecks, withFallback } from '#src/features/drafts/index.ts';
import { bindClaims } from '#src/features/freshness/index.ts';
import { requireOpportunity } from '#src/features/opportunities/index.ts';
import { newId } from '#src/kernel/ids.ts';
import { toLanguage } from '#src/kernel/language.ts';
import { completeHierarchy, needsByRules } from './by-rules.ts';
import { needsByModel } from './chain.ts';
import { checkHierarchy } from './check-hierarchy.ts';
import type { DraftNeedsRequest, NeedHierarchy } from './contract.ts';
import { hierarchyFindings } from './hierarchy-findings.ts';
import { readLadders } from './read-ladder.ts';
import { allClaims, settleHierarchy } from './settle-hierarchy.ts';
import { insertHierarchy } from './store.ts';
import { toSections } from './to-sections.ts';

/**
 * Drafts the need hierarchy of an opportunity (NEED-1 … NEED-6), verifies it, and keeps it. Records do not change.
 * @throws LinchpinError `not_found`, `unprocessable` for a deal without an account, `cancelled` when the asker stopped.
 */
export const draftNeeds = async (ctx: Ctx, opportunityId: string, input: DraftNeedsRequest): Promise<NeedHierarchy> => {
  const { tenantId } = ctx.actor;
  const language = toLanguage(input.language, ctx.language);
  const { dossier, deal } = await loadDealDossier(ctx, opportunityId);
  const ladders = await ctx.db.inTenant(tenantId, (tx) => readLadders(tx, tenantId, deal.needs, dossier.account.id));
  const material = { language, dossier, deal, pack: dossierPack(dossier, language), ladders };
  const { value: drafted, drafter } = await withFallback(
    ctx,
    { purpose: 'needs', language },
    async (model) => {
      return completeHierarchy(await needsByModel(material, model), material);
    },
    () => needsByRules(material),
  );
  const settled = settleHierarchy(drafted, material);
  const { parts } = settled;
  const hierarchy: NeedHierarchy = {
    id: newId('nh'),
    kind: 'needs',
    language,
    opportunityId,
    drafter,
    claims: allClaims(settled),
    checks: toDraftChecks(checkHierarchy(parts, language), language),
    findings: hierarchyFindings(parts, material),
    createdAt: ctx.now().toISOString(),
    sections: toSections(parts, language),
  };
  await ctx.db.inTenant(tenantId, async (tx) => {
    const { id } = hierarchy;
    await requireOpportunity(ctx, tx, opportunityId);
    await insertHierarchy(tx, {
      tenantId,
      id,
      opportunityId,
      language,
      drafter,
      body: hierarchy,
      createdBy: ctx.actor.userId,
    });
    await bindClaims(tx, tenantId, {
      draftKind: 'needs',
      draftId: id,
      draftVersion: 1,
      accountId: dossier.account.id,
      claims: allClaims(settled),
    });
    await audit(tx, ctx, { action: 'draft', entityType: 'need_hierarchy', entityId: id, details: { by: drafter.by } });
  });
  return hierarchy;
};
