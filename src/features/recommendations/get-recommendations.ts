import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import type { PassageView } from '#src/features/library/index.ts';
import { requireOpportunity } from '#src/features/opportunities/index.ts';
import { say } from '#src/kernel/language.ts';
import { freshnessOf } from '#src/playbook/recommendations.ts';
import type { Gap, Reason } from './brief.ts';
import type { RecommendationsView } from './contract.ts';
import { sharingOf } from './domain-fit.ts';
import { selectItems, selectLastFeedback, selectSet } from './store.ts';

/**
 * The documents recommended on an opportunity, as last computed, in the asker's language. Nothing is computed here. One
 * that ran out since is left out.
 * @throws LinchpinError `not_found` when the opportunity is not theirs to see
 */
export const getRecommendations = (ctx: Ctx, opportunityId: string): Promise<RecommendationsView> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    await requireOpportunity(ctx, tx, opportunityId);
    return recommendationsOf(ctx, tx, opportunityId);
  });

/** The same inside a transaction, for callers that have made sure of the opportunity. */
export const recommendationsOf = async (ctx: Ctx, tx: Tx, opportunityId: string): Promise<RecommendationsView> => {
  const { tenantId } = ctx.actor;
  const { language } = ctx;
  const set = await selectSet(tx, tenantId, opportunityId);
  if (!set) return { items: [], gaps: [], computedAt: null, basis: null };
  const feedback = new Map((await selectLastFeedback(tx, tenantId, opportunityId)).map((row) => [row.documentId, row]));
  const found = await selectItems(tx, tenantId, opportunityId);
  const items = found.map(({ item, document }) => {
    const { state, message } = freshnessOf(document, ctx.now());
    const sharing = sharingOf(document);
    const last = feedback.get(document.id);
    return {
      rank: item.rank,
      document: { ...document, updatedAt: document.updatedAt.toISOString() },
      passages: item.passages as PassageView[],
      reasons: (item.reasons as Reason[]).map(({ kind, text, ok }) => ({ kind, text: say(text, language), ok })),
      howToUse: say(item.howToUse, language),
      score: item.score,
      freshness: { state, text: say(message, language) },
      sharing: { mayLeave: sharing.mayLeave, text: say(sharing.message, language) },
      feedback: last ? { action: last.action, reason: last.reason, at: last.at.toISOString() } : null,
    };
  });
  return {
    items: items.filter(({ freshness }) => freshness.state !== 'expired'),
    gaps: (set.gaps as Gap[]).map((gap) => ({
      ...gap,
      text: say(gap.text, language),
      write: say(gap.write, language),
    })),
    computedAt: set.computedAt.toISOString(),
    basis: set.basis,
  };
};
