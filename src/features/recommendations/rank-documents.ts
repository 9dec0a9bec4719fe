import type { Ctx } from '#src/context.ts';
import { type SearchAnswer, searchLibraryForAll } from '#src/features/library/index.ts';
import type { Ask, Brief, Candidate, Finding, Gap } from './brief.ts';
import { type Recommendation, recommend, toCandidates, weighAll } from './domain.ts';
import { selectVersions } from './facts-store.ts';
import { asksOf } from './fit/domain-asks.ts';
import { gapsOf } from './fit/domain-gaps.ts';
import { type NearMiss, nearMissesOf } from './fit/domain-near-misses.ts';
import { type Situation, situationOf } from './fit/domain-situation.ts';
import { type ToRecord, toRecordOf } from './fit/domain-to-record.ts';
import { gatherFacts } from './gather-facts.ts';
import { learn } from './learning/domain-learning.ts';
import { selectLessons } from './learning/feedback-store.ts';
import { loadBrief } from './load-brief.ts';

/** Passages read from each search. */
const DEPTH = 30;

/** Which documents fit an opportunity now, best first, which would fit but ran out, what came near, and what the library lacks. */
export type RankedDocuments = {
  brief: Brief;
  situation: Situation;
  chosen: Recommendation[];
  expired: Recommendation[];
  nearMisses: NearMiss[];
  toRecord: ToRecord[];
  gaps: Gap[];
  ranking: SearchAnswer['ranking'];
  /** Why the embedding endpoint was not used, when it failed. */
  degraded: boolean;
};

/**
 * Ranks the library for an opportunity (REC-1): several small searches, one a need, fused and weighed by rules, made various, and moved by
 * what was done with documents before; no model is asked. Nothing is held open while searching. What the asker may not see is not found.
 * Null for an opportunity that is gone.
 */
export const rankDocuments = async (ctx: Ctx, opportunityId: string, now: Date): Promise<RankedDocuments | null> => {
  const { tenantId } = ctx.actor;
  const read = await ctx.db.inTenant(tenantId, async (tx) => {
    const brief = await loadBrief(tx, tenantId, opportunityId);
    if (!brief) return null;
    return { brief, lessons: await selectLessons(tx, tenantId, now), versions: await selectVersions(tx, tenantId) };
  });
  if (!read) return null;
  const { brief, lessons, versions } = read;
  const situation = situationOf(brief);
  const learnt = learn(lessons, { opportunityId, situation }, now, { versions });
  const asks = asksOf(brief);
  const answers =
    versions.size === 0
      ? []
      : await searchLibraryForAll(
          ctx,
          asks.map(({ query, filters }) => ({ query, filters, limit: DEPTH, everyMember: true })),
        );
  const candidates = toCandidates(asks.flatMap((ask, at) => findingsOf(ask, answers[at]?.results ?? [])));
  const near = weighAll(brief, candidates, learnt).fitting.map(({ candidate }) => candidate.document.id);
  const facts = await ctx.db.inTenant(tenantId, (tx) => gatherFacts(tx, tenantId, brief, near));
  const choice = recommend(brief, candidates, learnt, now, facts);
  const { chosen, expired } = choice;
  return {
    brief,
    situation,
    chosen,
    expired,
    nearMisses: nearMissesOf(brief, choice, facts),
    toRecord: toRecordOf(brief),
    gaps: gapsOf(brief, chosen, expired, versions.size === 0),
    ranking: answers[0]?.ranking ?? 'bm25',
    degraded: answers.some((answer) => answer.degraded),
  };
};

type Found = Finding & { document: Candidate['document'] };

/** What one search found, each passage with the rank of its document among the documents found. */
const findingsOf = (ask: Ask, results: SearchAnswer['results']): Found[] => {
  const ranks = new Map<string, number>();
  return results.map((result) => {
    const rank = ranks.get(result.document.id) ?? ranks.size + 1;
    ranks.set(result.document.id, rank);
    return { ...result, ask, rank };
  });
};
