import type { Ctx } from '#src/context.ts';
import { searchLibraryForAll } from '#src/features/library/index.ts';
import { caseCompleteness } from '#src/playbook/case-completeness.ts';
import type { Brief } from './brief.ts';
import { type Recommendation, recommend, toCandidates } from './domain.ts';
import { asksOf, weightiest } from './domain-asks.ts';
import { countsByDocument } from './domain-feedback.ts';
import { gapsOf } from './domain-gaps.ts';
import { loadBrief } from './load-brief.ts';
import { countDocuments, countFeedback, holdOpportunity, replaceSet, selectSet, selectTexts } from './store.ts';

/** Passages read from each search. */
const DEPTH = 30;

/**
 * Computes which documents fit an opportunity now and puts them in the place of what was computed before (REC-1).
 * Several small searches are made, one a need, and weighed by rules; no model is asked. Nothing is held open while
 * searching. An opportunity that is gone is no error; neither is a set that is newer than this one: it stays.
 */
export const refreshRecommendations = async (ctx: Ctx, opportunityId: string): Promise<void> => {
  const { tenantId } = ctx.actor;
  const computedAt = ctx.now();
  const read = await ctx.db.inTenant(tenantId, async (tx) => {
    const brief = await loadBrief(tx, tenantId, opportunityId);
    if (!brief) return null;
    const feedback = countsByDocument(await countFeedback(tx, tenantId, opportunityId));
    return { brief, feedback, libraryIsEmpty: (await countDocuments(tx, tenantId)) === 0 };
  });
  if (!read) return;
  const { brief, feedback, libraryIsEmpty } = read;

  const asks = asksOf(brief);
  const answers = libraryIsEmpty
    ? []
    : await searchLibraryForAll(
        ctx,
        asks.map(({ query, filters }) => ({ query, filters, limit: DEPTH })),
      );
  const found = asks.flatMap((ask, at) => (answers[at]?.results ?? []).map((result) => ({ ...result, ask })));
  const { chosen, expired } = recommend(brief, toCandidates(found), feedback, computedAt);
  const gaps = gapsOf(brief, chosen, expired, libraryIsEmpty);
  const degraded = answers.some((answer) => answer.degraded);
  const basis = { ...basisOf(brief), ranking: answers[0]?.ranking ?? 'bm25', ...(degraded ? { degraded } : {}) };

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
      .map((each, at) => toItem(each, at + 1, texts.get(each.candidate.document.id) ?? ''));
    await replaceSet(tx, tenantId, { opportunityId, computedAt, basis, gaps }, items);
  });
};

const toItem = ({ candidate, score, passages, reasons, howToUse }: Recommendation, rank: number, text: string) => ({
  documentId: candidate.document.id,
  rank,
  score,
  passages,
  reasons,
  howToUse: candidate.document.type === 'case_study' ? withMissingParts(howToUse, text) : howToUse,
});

/** REC-2: a case that lacks a part says so where its use is explained. */
const withMissingParts = (howToUse: Recommendation['howToUse'], text: string): Recommendation['howToUse'] => {
  const { missing, message } = caseCompleteness(text);
  return missing.length === 0
    ? howToUse
    : { zh: `${howToUse.zh}${message.zh}（REC-2）`, en: `${howToUse.en} ${message.en} (REC-2)` };
};

/** What the recommendations rest on, for the reader to check and to see what changed. */
const basisOf = (brief: Brief): Record<string, unknown> => ({
  stage: brief.opportunity.stage,
  industry: brief.industry,
  product: brief.product,
  needs: weightiest(brief.needs).map(({ id, statement, priority }) => ({ id, statement, priority })),
  roles: brief.roles,
  competitors: brief.competitors,
});
