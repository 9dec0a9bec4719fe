import type { Ctx } from '#src/context.ts';
import { type SearchAnswer, searchLibraryForAll } from '#src/features/library/index.ts';
import type { Brief, Gap } from './brief.ts';
import { type Recommendation, recommend, toCandidates } from './domain.ts';
import { asksOf } from './domain-asks.ts';
import { countsByDocument } from './domain-feedback.ts';
import { gapsOf } from './domain-gaps.ts';
import { loadBrief } from './load-brief.ts';
import { countDocuments, countFeedback } from './store.ts';

/** Passages read from each search. */
const DEPTH = 30;

/** Which documents fit an opportunity now, best first, which would fit but ran out, and what the library lacks. */
export type RankedDocuments = {
  brief: Brief;
  chosen: Recommendation[];
  expired: Recommendation[];
  gaps: Gap[];
  ranking: SearchAnswer['ranking'];
  /** Why the embedding endpoint was not used, when it failed. */
  degraded: boolean;
};

/**
 * Ranks the library for an opportunity (REC-1): several small searches, one a need, weighed by rules; no model is asked. Nothing is
 * held open while searching. Null for an opportunity that is gone.
 */
export const rankDocuments = async (ctx: Ctx, opportunityId: string, now: Date): Promise<RankedDocuments | null> => {
  const { tenantId } = ctx.actor;
  const read = await ctx.db.inTenant(tenantId, async (tx) => {
    const brief = await loadBrief(tx, tenantId, opportunityId);
    if (!brief) return null;
    const feedback = countsByDocument(await countFeedback(tx, tenantId, opportunityId));
    return { brief, feedback, libraryIsEmpty: (await countDocuments(tx, tenantId)) === 0 };
  });
  if (!read) return null;
  const { brief, feedback, libraryIsEmpty } = read;
  const asks = asksOf(brief);
  const answers = libraryIsEmpty
    ? []
    : await searchLibraryForAll(
        ctx,
        asks.map(({ query, filters }) => ({ query, filters, limit: DEPTH })),
      );
  const found = asks.flatMap((ask, at) => (answers[at]?.results ?? []).map((result) => ({ ...result, ask })));
  const { chosen, expired } = recommend(brief, toCandidates(found), feedback, now);
  return {
    brief,
    chosen,
    expired,
    gaps: gapsOf(brief, chosen, expired, libraryIsEmpty),
    ranking: answers[0]?.ranking ?? 'bm25',
    degraded: answers.some((answer) => answer.degraded),
  };
};
