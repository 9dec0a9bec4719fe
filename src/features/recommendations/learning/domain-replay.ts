import type { Situation } from '../fit/domain-situation.ts';
import { LEARNING, type LearningSettings, type Lesson, learn } from './domain-learning.ts';

/** A list as it was seen: each document with its rank and its standing before feedback moved it. */
export type SeenList = {
  opportunityId: string;
  shown: readonly { documentId: string; rank: number; base: number }[];
  situation: Situation;
  at: Date;
};

/** One list replayed: how well it stood by fit alone, and by fit with what was known from feedback at that moment. */
export type Replayed = { opportunityId: string; without: Quality; with: Quality };
export type Quality = { mrr: number; ndcg: number };

const CUT = 5;
const GAINS = { used: 1, won_with: 2 } as const;

/**
 * Replays logged feedback in its order: of each deal on which a document was used or won with, the last list seen before, put in order
 * again by fit alone and by fit with what had been done on other deals and this one up to then. Nothing later is known.
 */
export const replay = (
  lists: readonly SeenList[],
  lessons: readonly Lesson[],
  { settings = LEARNING, most = Number.POSITIVE_INFINITY }: { settings?: LearningSettings; most?: number } = {},
): Replayed[] => {
  const sorted = [...lessons].sort((a, b) => a.at.getTime() - b.at.getTime());
  return tasksOf(lists, sorted)
    .slice(-most)
    .map(({ list, gains }) => {
      const known = sorted.filter(({ at }) => at < list.at);
      const learnt = learn(known, { opportunityId: list.opportunityId, situation: list.situation }, list.at, {
        settings,
      });
      const byFit = orderBy(list, () => 0);
      return {
        opportunityId: list.opportunityId,
        without: qualityOf(byFit, gains),
        with: qualityOf(
          orderBy(list, (id) => learnt.get(id)?.boost ?? 0),
          gains,
        ),
      };
    });
};

const tasksOf = (
  lists: readonly SeenList[],
  lessons: readonly Lesson[],
): { list: SeenList; gains: Map<string, number> }[] => {
  const byDeal = Map.groupBy(lessons, ({ opportunityId }) => opportunityId);
  const seen = Map.groupBy(lists, ({ opportunityId }) => opportunityId);
  const tasks = [...byDeal].flatMap(([opportunityId, done]) => {
    const good = done.filter(({ action }) => action === 'used' || action === 'won_with');
    const first = good[0];
    const list =
      first &&
      (seen.get(opportunityId) ?? [])
        .filter(({ at }) => at <= first.at)
        .sort((a, b) => b.at.getTime() - a.at.getTime())[0];
    if (!list) return [];
    const gains = new Map<string, number>();
    for (const { documentId, action } of good)
      gains.set(documentId, Math.max(gains.get(documentId) ?? 0, GAINS[action as keyof typeof GAINS]));
    return list.shown.some(({ documentId }) => gains.has(documentId)) ? [{ list, gains }] : [];
  });
  return tasks.sort((a, b) => a.list.at.getTime() - b.list.at.getTime());
};

const orderBy = ({ shown }: SeenList, boost: (id: string) => number): string[] =>
  [...shown]
    .map(({ documentId, base, rank }) => ({
      documentId,
      rank,
      score: Math.min(1, Math.max(0, base + boost(documentId))),
    }))
    .sort((a, b) => b.score - a.score || a.rank - b.rank)
    .map(({ documentId }) => documentId);

/** Reciprocal rank of the first document that served, and nDCG@5 with gain 1 for used and 2 for won with. */
export const qualityOf = (order: readonly string[], gains: ReadonlyMap<string, number>): Quality => {
  const first = order.findIndex((id) => (gains.get(id) ?? 0) > 0);
  const discounted = (all: readonly number[]) =>
    all.slice(0, CUT).reduce((sum, gain, at) => sum + gain / Math.log2(at + 2), 0);
  const ideal = discounted([...gains.values()].sort((a, b) => b - a));
  return {
    mrr: first < 0 ? 0 : 1 / (first + 1),
    ndcg: ideal === 0 ? 0 : discounted(order.map((id) => gains.get(id) ?? 0)) / ideal,
  };
};

const RESAMPLES = 1_000;

/** The mean of differences with its 95 % interval by resampling them (bootstrap), the same each time. */
export const meanWithInterval = (values: readonly number[]): { mean: number; low: number; high: number } => {
  const mean = (all: readonly number[]) => all.reduce((sum, each) => sum + each, 0) / all.length;
  let state = 20_261_122;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const means = Array.from({ length: RESAMPLES }, () =>
    mean(values.map(() => values[Math.floor(next() * values.length)] ?? 0)),
  ).sort((a, b) => a - b);
  return {
    mean: mean(values),
    low: means[Math.floor(RESAMPLES * 0.025)] ?? 0,
    high: means[Math.ceil(RESAMPLES * 0.975) - 1] ?? 0,
  };
};
