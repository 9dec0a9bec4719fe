/** A passage in a ranking: its id, and its score or distance there. */
export type Hit = { id: string; score: number };
/** A passage found by words, and the share of the query's weight that it holds. */
export type WordHit = Hit & { coverage: number };

/** How slowly a rank loses weight in reciprocal rank fusion (Cormack, Clarke & Büttcher 2009). */
const RANK_OFFSET = 60;

/**
 * What a rank by embeddings counts against a rank by words. Words are measured and known; how good the embedder of an
 * installation is, is not (architecture, decision 8), so that its leg alone never outweighs the first by words.
 */
const DENSE_WEIGHT = 0.7;

/** Joins the two rankings by the reciprocal of their ranks, best first, ties by id. */
export const fuse = (byWords: readonly Hit[], byVector: readonly Hit[], limit: number): Hit[] => {
  const scores = new Map<string, number>();
  const add = (hits: readonly Hit[], weight: number) => {
    for (const [at, { id }] of hits.entries()) scores.set(id, (scores.get(id) ?? 0) + weight / (RANK_OFFSET + at + 1));
  };
  add(byWords, 1);
  add(byVector, DENSE_WEIGHT);
  return [...scores]
    .map(([id, score]) => ({ id, score }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, limit);
};
