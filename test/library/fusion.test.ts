import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_WEIGHT, fuse, type Hit, type VectorRanking } from '#src/features/library/vectors/domain-fusion.ts';
import { type JudgedQuery, learnWeight } from '#src/features/library/vectors/domain-fusion-weight.ts';

const ids = (hits: readonly Hit[]) => hits.map(({ id }) => id);
/** Distances as a ranking: the nearest four, and all that were asked for by name. */
const ranking = (distances: Readonly<Record<string, number>>, named: readonly string[] = []): VectorRanking => {
  const all = Object.entries(distances).map(([id, score]) => ({ id, score }));
  const mean = all.reduce((sum, { score }) => sum + score, 0) / (all.length || 1);
  const variance = all.reduce((sum, { score }) => sum + (score - mean) ** 2, 0) / (all.length || 1);
  return {
    near: all.toSorted((a, b) => a.score - b.score || (a.id < b.id ? -1 : 1)).slice(0, 4),
    named: all.filter(({ id }) => named.includes(id)),
    mean,
    deviation: Math.sqrt(variance),
  };
};
const passageIds = ['a', 'b', 'c', 'd', 'e', 'f'];
const distances = fc
  .uniqueArray(fc.constantFrom(...passageIds), { minLength: 1 })
  .chain((some) =>
    fc.tuple(...some.map((id) => fc.double({ min: 0, max: 2, noNaN: true }).map((score) => [id, score] as const))),
  )
  .map((pairs) => Object.fromEntries(pairs));
const words = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...passageIds), fc.double({ min: 0.1, max: 30, noNaN: true })), {
    selector: ([id]) => id,
  })
  .map((pairs) => pairs.map(([id, score]) => ({ id, score })).sort((a, b) => b.score - a.score));
const weights = fc.double({ min: 0, max: 1, noNaN: true });

describe('joining words and vectors', () => {
  it('is the order by words at weight 0, and the order by vectors at weight 1', () => {
    fc.assert(
      fc.property(words, distances, (byWords, near) => {
        expect(fuse(byWords, ranking(near), 0, 9)).toEqual(byWords);
        const byVector = ranking(near, passageIds);
        const joined = ids(fuse(byWords, byVector, 1, 9)).filter((id) => id in near);
        const told = joined.map((id) => near[id] ?? 0);
        // Equal but for what rounding to nine digits makes equal.
        for (const [at, distance] of told.entries())
          if (at > 0 && byVector.deviation > 1e-3) expect(distance).toBeGreaterThan((told[at - 1] ?? 0) - 1e-5);
      }),
      { numRuns: 60 },
    );
  });

  it('never ranks a passage lower for coming nearer, or for scoring higher by words', () => {
    fc.assert(
      fc.property(words, distances, weights, fc.constantFrom(...passageIds), (byWords, near, weight, id) => {
        const byVector = ranking(near, passageIds);
        const rank = (w: readonly Hit[], v: VectorRanking) => ids(fuse(w, v, weight, 9)).indexOf(id);
        const before = rank(byWords, byVector);
        if (before < 0 || !(id in near)) return;
        const nearer = (hits: readonly Hit[]) =>
          hits.map((hit) => (hit.id === id ? { id, score: hit.score - 0.1 } : hit));
        expect(
          rank(byWords, { ...byVector, near: nearer(byVector.near), named: nearer(byVector.named) }),
        ).toBeLessThanOrEqual(before);
        const best = Math.max(...byWords.map(({ score }) => score));
        const higher = byWords.map((hit) => (hit.id === id ? { id, score: Math.min(best, hit.score + 1) } : hit));
        expect(rank(higher, byVector)).toBeLessThanOrEqual(before);
      }),
      { numRuns: 100 },
    );
  });

  it('puts equals in the order of their ids, cuts off, and takes nothing for an answer', () => {
    const none: VectorRanking = { near: [], named: [], mean: 0, deviation: 0 };
    expect(ids(fuse([], { ...ranking({ y: 0.5, x: 0.5, z: 0.7 }) }, 0.5, 2))).toEqual(['x', 'y']);
    expect(fuse([], none, 0.5, 5)).toEqual([]);
    expect(
      ids(
        fuse(
          [
            { id: 'b', score: 2 },
            { id: 'a', score: 2 },
          ],
          none,
          0.5,
          5,
        ),
      ),
    ).toEqual(['a', 'b']);
  });

  it('takes a passage that has no vector yet for as near as its peers by words', () => {
    const byWords = ['a', 'b', 'c', 'd'].map((id, at) => ({ id, score: 8 - at }));
    const far = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`far${at}`, 1 + at / 100]));
    const whole = ranking({ a: 0.5, b: 0.55, c: 0.6, d: 0.65, ...far }, ['a', 'b', 'c', 'd']);
    const without = (id: string): VectorRanking => ({
      ...whole,
      near: whole.near.filter((hit) => hit.id !== id),
      named: whole.named.filter((hit) => hit.id !== id),
    });
    for (const id of ['a', 'b', 'c', 'd'])
      for (const weight of [0.2, 0.5, 0.8])
        expect(ids(fuse(byWords, without(id), weight, 4))).toEqual(['a', 'b', 'c', 'd']);
    expect(ids(fuse(byWords, { near: [], named: [], mean: 0, deviation: 0 }, 0.8, 4))).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('learning what vectors count', () => {
  /** A query whose answer stands at a place in each ranking; -1: not found. */
  const judged = (inWords: number, inVectors: number): JudgedQuery => {
    const byWords = passageIds.map((id, at) => ({ id: at === inWords ? 'answer' : id, score: 10 - 1.5 * at }));
    const near = passageIds
      .toReversed()
      .map((id, at) => ({ id: at === inVectors ? 'answer' : `v${id}`, score: 0.2 + at / 20 }));
    return {
      byWords,
      byVector: { near, named: passageIds.map((id) => ({ id, score: 0.95 })), mean: 1, deviation: 0.1 },
      keyOf: (id) => id,
      relevant: new Set(['answer']),
    };
  };
  const many = (count: number, inWords: number, inVectors: number) =>
    Array.from({ length: count }, () => judged(inWords, inVectors));

  it('says nothing of fewer than five queries with an answer', () => {
    expect(learnWeight(many(4, 0, 0))).toBeUndefined();
    expect(learnWeight([...many(4, 0, 0), { ...judged(0, 0), relevant: new Set() }])).toBeUndefined();
  });

  it('gives vectors that find nothing no weight, and those that find what words do not, much', () => {
    expect(learnWeight(many(30, 0, -1))?.weight).toBe(0);
    const good = learnWeight(many(30, 5, 0));
    expect(good?.weight).toBeGreaterThan(0.5);
    expect(good).toMatchObject({ queries: 30, vectors: 1, joined: 1 });
    expect(learnWeight(many(30, -1, 0))?.weight).toBeGreaterThanOrEqual(DEFAULT_WEIGHT);
  });

  it('stays near the default where it makes no difference, and counts a document once, where it comes first', () => {
    expect(learnWeight(many(10, 0, 0))?.weight).toBe(DEFAULT_WEIGHT);
    const first = many(6, 1, 1).map((each) => ({ ...each, keyOf: () => 'answer' }));
    expect(learnWeight(first)).toMatchObject({ words: 1, vectors: 1 });
  });
});
