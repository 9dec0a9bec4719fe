import type { Ctx } from '#src/context.ts';
import type { Brief } from './brief.ts';
import type { Recommendation } from './domain.ts';
import { weightiest } from './fit/domain-asks.ts';
import { dimensionsOf } from './fit/domain-dimensions.ts';
import { withMissingParts } from './fit/domain-missing-parts.ts';
import { rankDocuments } from './rank-documents.ts';
import { holdOpportunity, replaceSet, selectSet, selectTexts } from './store.ts';

/**
 * Computes which documents fit an opportunity now and puts them in the place of what was computed before (REC-1).
 * Several small searches are made, one a need, and weighed by rules; no model is asked. Nothing is held open while
 * searching. An opportunity that is gone is no error; neither is a set that is newer than this one: it stays.
 */
export const refreshRecommendations = async (ctx: Ctx, opportunityId: string): Promise<void> => {
  const { tenantId } = ctx.actor;
  const computedAt = ctx.now();
  const ranked = await rankDocuments(ctx, opportunityId, computedAt);
  if (!ranked) return;
  const { brief, chosen, gaps, nearMisses, toRecord, situation, ranking, degraded } = ranked;
  const basis = { ...basisOf(brief), situation, ranking, ...(degraded ? { degraded } : {}) };

  await ctx.db.inTenant(tenantId, async (tx) => {
    if (!(await holdOpportunity(tx, tenantId, opportunityId))) return;
    const last = await selectSet(tx, tenantId, opportunityId);
    if (last && last.computedAt > computedAt) return;
    const texts = await selectTexts(
      tx,
      tenantId,
      chosen.map(({ candidate }) => candidate.document.id),
    );
    const items = chosen
      .filter(({ candidate }) => texts.has(candidate.document.id))
      .map((each, at) => toItem(brief, each, at + 1, texts.get(each.candidate.document.id) ?? ''));
    await replaceSet(tx, tenantId, { opportunityId, computedAt, basis, gaps, nearMisses, toRecord }, items);
  });
};

const toItem = (brief: Brief, found: Recommendation, rank: number, text: string) => {
  const { candidate, fit, score, passages, reasons, howToUse } = found;
  return {
    documentId: candidate.document.id,
    rank,
    score,
    base: fit.score,
    passages,
    reasons,
    dimensions: dimensionsOf(brief, found, text),
    howToUse: candidate.document.type === 'case_study' ? withMissingParts(howToUse, text) : howToUse,
  };
};

/** What the recommendations rest on, for the reader to check and to see what changed. */
const basisOf = (brief: Brief): Record<string, unknown> => ({
  stage: brief.opportunity.stage,
  industry: brief.industry,
  product: brief.product,
  needs: weightiest(brief.needs).map(({ id, statement, priority }) => ({ id, statement, priority })),
  roles: brief.roles,
  competitors: brief.competitors,
  objections: (brief.objections ?? []).map(({ id, text, type }) => ({ id, text, type })),
});
