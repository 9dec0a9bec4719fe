import type { Ctx } from '#src/context.ts';
import { type Language, say } from '#src/kernel/language.ts';
import type { Situation } from '../fit/domain-situation.ts';
import { meanWithInterval, type Quality, type Replayed, replay } from './domain-replay.ts';
import { selectExposures, selectLessons } from './feedback-store.ts';
import type { ReplayView } from './replay-contract.ts';

/** Fewer deals than this, on which a document that was shown was used, tell nothing. */
const FEWEST = 30;
/** The newest that are replayed. */
const MOST = 500;

/**
 * Measures on the workspace's own log whether feedback makes its lists better: each deal's list replayed with only the past known (REC-1).
 * Refuses, and says why, while too little is logged. Sums alone are answered: nothing of any one deal.
 */
export const replayFeedback = async (ctx: Ctx): Promise<ReplayView> => {
  const { tenantId } = ctx.actor;
  const { exposures, lessons } = await ctx.db.inTenant(tenantId, async (tx) => ({
    exposures: await selectExposures(tx, tenantId),
    lessons: await selectLessons(tx, tenantId, ctx.now()),
  }));
  const lists = exposures.map(({ opportunityId, shown, situation, createdAt }) => ({
    opportunityId,
    shown,
    situation: situation as Situation,
    at: createdAt,
  }));
  const replayed = replay(lists, lessons, { most: MOST });
  const logged = { lists: lists.length, feedback: lessons.length, deals: replayed.length, dealsNeeded: FEWEST };
  return replayed.length < FEWEST
    ? { logged, measured: null, refused: refusal(replayed.length, ctx.language) }
    : { logged, measured: measure(replayed), refused: null };
};

const refusal = (deals: number, language: Language): string =>
  say(
    {
      zh: `只有 ${deals} 个商机既记录了看到的推荐列表，又记录了用过的资料；至少 ${FEWEST} 个才能测量，因此不给结果。请继续记录“已用”和“靠它赢单”。`,
      en: `Only ${deals} deals have both a list that was seen and a document of it that was used; at least ${FEWEST} are needed, so nothing is measured. Keep noting what was used and won with.`,
    },
    language,
  );

const measure = (replayed: readonly Replayed[]) => {
  const part = (name: keyof Quality) => {
    const mean = (side: 'with' | 'without') =>
      replayed.reduce((sum, each) => sum + each[side][name], 0) / replayed.length;
    const gain = meanWithInterval(replayed.map((each) => each.with[name] - each.without[name]));
    return {
      without: mean('without'),
      with: mean('with'),
      gain: gain.mean,
      interval: [gain.low, gain.high] as [number, number],
    };
  };
  return { mrr: part('mrr'), ndcgAt5: part('ndcg') };
};
