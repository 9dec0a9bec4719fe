import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_WEIGHT, fuse, type Hit, type VectorRanking } from '#src/features/library/vectors/domain-fusion.ts';
import { learnWeight } from '#src/features/library/vectors/domain-fusion-weight.ts';
import { keysOf } from '#src/features/library/vectors/domain-judged-keys.ts';
import type { JudgedQuery } from '#src/features/library/vectors/domain-quality.ts';

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
      wrong: new Set(),
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

  /** A query of which only a wrong result is known. */
  const refused = (inWords: number, inVectors: number): JudgedQuery => ({
    ...judged(inWords, inVectors),
    relevant: new Set(),
    wrong: new Set(['answer']),
  });
  const times = <T>(count: number, one: T) => Array.from({ length: count }, () => one);

  it('holds it against a ranking that it puts a wrong result above a right one', () => {
    // Both rankings put the answer sixth; a wrong result stands first by one of them, and is not found by the other.
    const above = (wrong: string) => times(20, { ...judged(5, 5), wrong: new Set([wrong]) });
    const [byWords, byVectors] = [learnWeight(above('a')), learnWeight(above('vf'))];
    expect(byWords?.vectors).toBeGreaterThan(byWords?.words ?? 1);
    expect(byVectors?.words).toBeGreaterThan(byVectors?.vectors ?? 1);
    expect(byWords?.weight).toBeGreaterThan(byVectors?.weight ?? 1);
    const unknown = learnWeight(times(20, { ...judged(5, 5), wrong: new Set(['nowhere']) }));
    expect(byWords?.words).toBeLessThan(unknown?.words ?? 0);
  });

  it('prefers the ranking that puts wrong results lower where nothing right is known, at half the weight', () => {
    const lowByVectors = learnWeight(times(30, refused(0, 5)));
    const lowByWords = learnWeight(times(30, refused(5, 0)));
    expect(lowByVectors?.vectors).toBeGreaterThan(lowByVectors?.words ?? 1);
    expect(lowByWords?.words).toBeGreaterThan(lowByWords?.vectors ?? 1);
    expect(lowByVectors?.weight).toBeGreaterThan(lowByWords?.weight ?? 1);
    expect(learnWeight(times(9, refused(0, 5)))).toBeUndefined();
    expect(learnWeight(times(10, refused(0, 5)))).toMatchObject({ queries: 10 });
    expect(learnWeight([...many(4, 0, 0), ...times(2, refused(0, 5))])).toMatchObject({ queries: 6 });
  });

  it('takes vectors that find nothing for weak, however few wrong results they bring', () => {
    expect(learnWeight([...many(20, 0, -1), ...times(4, refused(5, -1))])?.weight).toBe(0);
  });

  it('learns from positives alone what it always did', () => {
    const mixed = [...many(7, 0, 3), ...many(5, 4, 0), ...many(3, 2, 2), ...many(2, -1, 1)];
    expect(learnWeight(mixed)).toEqual({
      weight: 0.6,
      queries: 17,
      words: 0.613780237421924,
      vectors: 0.6339173772739216,
      joined: 0.9565799710084067,
    });
  });

  it('stays near the default where it makes no difference, and counts a document once, where it comes first', () => {
    expect(learnWeight(many(10, 0, 0))?.weight).toBe(DEFAULT_WEIGHT);
    const first = many(6, 1, 1).map((each) => ({ ...each, keyOf: () => 'answer' }));
    expect(learnWeight(first)).toMatchObject({ words: 1, vectors: 1 });
  });
});

describe('what was said of results', () => {
  const documentOf = new Map([
    ['p1', 'd1'],
    ['p2', 'd1'],
    ['p3', 'd2'],
  ]);
  const said = (documentId: string, passageId: string | null, relevant: boolean) => ({
    documentId,
    passageId,
    relevant,
  });

  it('tells passages apart where every answer names one, and spreads a wrong document over its passages', () => {
    const told = keysOf([said('d1', 'p1', true), said('d1', null, false), said('d2', 'p3', false)], documentOf);
    expect(told.keyOf('p2')).toBe('p2');
    expect([...told.relevant]).toEqual(['p1']);
    expect([...told.wrong].sort()).toEqual(['p2', 'p3']);
    expect([...keysOf([said('d2', 'p3', false)], documentOf).wrong]).toEqual(['p3']);
  });

  it('tells documents apart where one answers as a whole, and never takes one that answers for wrong', () => {
    const told = keysOf([said('d1', null, true), said('d1', 'p2', false), said('d2', 'p3', false)], documentOf);
    expect(told.keyOf('p2')).toBe('d1');
    expect([...told.relevant]).toEqual(['d1']);
    expect([...told.wrong]).toEqual(['d2']);
  });
});
