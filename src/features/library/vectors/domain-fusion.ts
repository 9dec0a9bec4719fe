/** A passage in a ranking: its id, and its score or distance there. */
export type Hit = { id: string; score: number };
/** A passage found by words, and the share of the query's weight that it holds. */
export type WordHit = Hit & { coverage: number };

/**
 * What the vectors say of one query: the nearest passages, nearest first; the distance of every passage that was asked
 * for by name and has a vector; mean and standard deviation of the distances of all passages, which make them comparable.
 */
export type VectorRanking = { near: Hit[]; named: Hit[]; mean: number; deviation: number };

/**
 * What vectors count against words where nobody has judged any result, 0 to 1. A choice, not an optimum: on xquad_en, xquad_zh and its
 * harder questions the joined ranking kept at least 0.99 of the better leg's nDCG@10 with every embedder of the bench `fusion` (0.995 of
 * the words' with vectors of pure chance); judgements put a learnt weight in its place.
 */
export const DEFAULT_WEIGHT = 0.4;

/** So many standard deviations nearer than the mean is as good as the best by words. */
const BEST_DEVIATIONS = 10;
/** Passages further away than the mean keep their order, but their distance counts next to nothing. */
const FAR_SHARE = 0.01;

/** How much nearer than the mean a passage is: about 1 for a sure match, 0 at the mean. */
const nearness = (distance: number, { mean, deviation }: VectorRanking): number => {
  if (deviation <= 0) return 0;
  const deviations = (mean - distance) / deviation;
  return (deviations > 0 ? deviations : deviations * FAR_SHARE) / BEST_DEVIATIONS;
};

/**
 * Joins the ranking by words and the one by vectors, best first, ties by id:
 * (1 − weight) · BM25 / best BM25 + weight · deviations / 10, a convex combination of normalised scores (Bruch, Gai &
 * Ingber 2023). A passage without a vector yet counts as near as its peers by words are on average, neither more nor less.
 * @param weight what the vectors count: at 0 the order is that by words, at 1 that by vectors
 */
export const fuse = (byWords: readonly Hit[], byVector: VectorRanking, weight: number, limit: number): Hit[] => {
  if (weight <= 0) return byWords.slice(0, limit);
  const best = Math.max(...byWords.map(({ score }) => score), 0) || 1;
  const words = new Map(byWords.map(({ id, score }) => [id, score / best]));
  const near = new Map([...byVector.named, ...byVector.near].map(({ id, score }) => [id, nearness(score, byVector)]));
  const both = [...words].filter(([id]) => near.has(id));
  const inWords = both.reduce((sum, [, score]) => sum + score, 0);
  const inVectors = both.reduce((sum, [id]) => sum + Math.max(0, near.get(id) ?? 0), 0);
  // Without any vector among them, words speak for themselves.
  const usual = inWords > 0 ? inVectors / inWords : 1;
  return [...new Set([...words.keys(), ...near.keys()])]
    .map((id) => {
      const word = words.get(id) ?? 0;
      const score = (1 - weight) * word + weight * (near.get(id) ?? usual * word);
      return { id, score: Math.round(score * 1e9) / 1e9 };
    })
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, limit);
};
