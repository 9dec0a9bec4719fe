import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LexicalQuery } from '#src/features/library/words/lexical-query.ts';
import { packTerms, UNITS, unpackTerms, type WeighedTerm } from '#src/features/library/words/passage-terms.ts';
import {
  BLOCK,
  eachPosting,
  type Posting,
  packPostings,
  postingAt,
  unpackBlock,
} from '#src/features/library/words/postings-pack.ts';
import { candidates } from '#src/features/library/words/rank-candidates.ts';
import { bestOf, heldByPostings, heldByTerms, scoreExactly } from '#src/features/library/words/rank-exactly.ts';
import { type TermFacts, termsOf, weighQuery } from '#src/features/library/words/rank-terms.ts';

type Made = { number: number; length: number; dead: boolean; terms: Map<string, number> };

const packed = ({ terms, length }: Made) =>
  packTerms({
    terms: new Map([...terms].map(([term, frequency]): [string, WeighedTerm] => [term, { frequency, inBody: true }])),
    length,
  });

/** An index as it would be remembered; postings are at hand only of some terms, and of the rest once they are read. */
const indexOf = (made: readonly Made[], query: LexicalQuery, along: number) => {
  const postings = new Map<string, Posting[]>();
  for (const { number, length, terms } of made)
    for (const [term, frequency] of terms)
      postings.set(term, [...(postings.get(term) ?? []), { number, frequency, length }]);
  const factsOf = (term: string, atHand: boolean): TermFacts[] => {
    const found = postings.get(term);
    if (!found) return [];
    const peak = Math.max(...found.map(({ frequency }) => frequency));
    const shortest = Math.min(...found.map(({ length }) => length));
    const blocks = packPostings(found).map((block) => ({
      ...block,
      stamp: '1',
      packed: atHand ? block.packed : null,
    }));
    return [{ term, df: found.length, peak, shortest, blocks, atHand }];
  };
  const known = new Map(
    termsOf(query).flatMap((term) =>
      factsOf(term, (postings.get(term)?.length ?? 0) <= along).map((fact) => [term, fact] as const),
    ),
  );
  const head = {
    passages: made.length,
    terms: made.reduce((sum, { length }) => sum + length, 0),
    dead: made.filter(({ dead }) => dead).map((each) => ({ ...each, terms: packed(each) })),
  };
  const read = (terms: readonly string[]) => {
    for (const term of terms) for (const fact of factsOf(term, true)) known.set(term, fact);
  };
  return { head, known, read };
};

/** BM25 with alternatives as the books have it, passage by passage. */
const naive = (made: readonly Made[], query: LexicalQuery, eligible: (number: number) => boolean) => {
  const alive = made.filter(({ dead }) => !dead);
  const mean = alive.reduce((sum, { length }) => sum + length, 0) / alive.length;
  const scored = alive.map(({ number, length, terms }) => {
    let score = 0;
    for (const { weight, alternatives } of query.terms) {
      const dfs = alternatives.map(
        (each) => each.weight * alive.filter(({ terms: those }) => those.has(each.term)).length,
      );
      const known = alternatives.filter((each) => made.some(({ terms: those }) => those.has(each.term)));
      const sum = dfs.reduce((total, df) => total + df, 0);
      const df =
        known.length > 1
          ? Math.min(alive.length, Math.max(1, sum))
          : alive.filter(({ terms: those }) => those.has(known[0]?.term ?? '')).length;
      const idf = Math.log(1 + (alive.length - df + 0.5) / (df + 0.5));
      const f = alternatives.reduce((sum, each) => sum + (each.weight * (terms.get(each.term) ?? 0)) / UNITS, 0);
      if (f > 0) score += (weight * idf * f * 2.2) / (f + 1.2 * (0.25 + (0.75 * length) / mean));
    }
    return { number, score };
  });
  return scored
    .filter(({ number, score }) => score > 0 && eligible(number))
    .map(({ number, score }) => ({ number, score: Math.round(score * 1e7) / 1e7 }))
    .sort((a, b) => b.score - a.score || a.number - b.number);
};

const VOCABULARY = Array.from({ length: 24 }, (_, at) => `词${at}`);
const passage = fc.record({
  gap: fc.oneof({ weight: 9, arbitrary: fc.constant(1) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: BLOCK }) }),
  length: fc.integer({ min: 1, max: 60 }),
  dead: fc.oneof({ weight: 8, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  terms: fc.dictionary(
    // Low numbers stand in most passages, high ones in few.
    fc.tuple(fc.nat(23), fc.nat(23)).map(([a, b]) => VOCABULARY[Math.min(a, b)] ?? ''),
    fc.integer({ min: 1, max: 6 * UNITS }),
    { maxKeys: 9 },
  ),
});
const corpus = fc.array(passage, { minLength: 1, maxLength: 160 }).map((list) => {
  let number = -1;
  return list.map(({ gap, terms, ...rest }): Made => {
    number += gap;
    return { ...rest, number, terms: new Map(Object.entries(terms)) };
  });
});
const term = fc.record({
  weight: fc.double({ min: 0.5, max: 3, noNaN: true }),
  alternatives: fc.uniqueArray(
    fc.record({ term: fc.constantFrom(...VOCABULARY), weight: fc.constantFrom(1, 0.5, 0.25) }),
    { minLength: 1, maxLength: 3, selector: (each) => each.term },
  ),
});
const asked: fc.Arbitrary<LexicalQuery> = fc.record({ terms: fc.array(term, { minLength: 1, maxLength: 8 }) });

describe('ranking by packed postings', () => {
  it('gives the same first passages and scores as every passage scored one by one', () => {
    fc.assert(
      fc.property(
        corpus,
        asked,
        fc.integer({ min: 1, max: 30 }),
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 1, max: 5 }),
        (made, query, limit, along, every) => {
          const within = (number: number) => number % every === 0;
          const { head, known, read } = indexOf(made, query, along);
          const weighed = weighQuery(query, head, known);
          const gone = new Set(made.filter(({ dead }) => dead).map(({ number }) => number));
          const ranking = candidates(weighed, known, limit, (number) => within(number) && !gone.has(number));
          let step = ranking.next();
          for (let round = 0; 'read' in step; round += 1) {
            expect(round).toBeLessThan(20);
            expect(step.read.length).toBeGreaterThan(0);
            read(step.read);
            step = ranking.next();
          }
          const wanted = new Set(step.score);
          const passages = made
            .filter(({ number }) => wanted.has(number))
            .map((each) => ({ ...each, terms: packed(each) }));
          const ranked = bestOf(scoreExactly(weighed, heldByTerms(weighed, passages), new Map()), limit);
          // Out of the postings comes the same as out of the passages.
          read(termsOf(query));
          const looked = heldByPostings(
            weighed,
            known,
            passages.map(({ number }) => number),
          );
          expect(bestOf(scoreExactly(weighed, looked, new Map()), limit)).toEqual(ranked);
          const expected = naive(made, query, within).slice(0, limit);
          expect(ranked).toHaveLength(expected.length);
          for (const [at, { score }] of ranked.entries())
            expect(score).toBeCloseTo(expected[at]?.score ?? Number.NaN, 5);
          // Equal scores may stand either way round where a float's last digit parts them.
          expect(ranked.map(({ number }) => number).sort()).toEqual(
            expect.arrayContaining(
              expected.filter(({ score }) => score > (expected.at(-1)?.score ?? 0) + 1e-6).map(({ number }) => number),
            ),
          );
        },
      ),
      { numRuns: 100, seed: 20261122 },
    );
  });

  it('packs and unpacks postings and terms without loss', () => {
    fc.assert(
      fc.property(corpus, (made) => {
        const postings = made.map(({ number, length }) => ({ number, frequency: (number % 500) + 1, length }));
        const seen: Posting[] = [];
        for (const { block, packed: bytes } of packPostings(postings)) {
          eachPosting(bytes, (at, frequency, length) => seen.push({ number: block * BLOCK + at, frequency, length }));
          const here = new Map(unpackBlock(block, bytes).map(({ number, ...rest }) => [number - block * BLOCK, rest]));
          for (const at of [0, 1, BLOCK - 1, ...here.keys()]) expect(postingAt(bytes, at)).toEqual(here.get(at));
        }
        expect(seen).toEqual(postings);
        expect(packPostings(postings).flatMap(({ block, packed: bytes }) => unpackBlock(block, bytes))).toEqual(
          postings,
        );
        for (const each of made)
          expect([...unpackTerms(packed(each))].map(([word, { frequency }]) => [word, frequency])).toEqual([
            ...each.terms,
          ]);
      }),
      { numRuns: 30, seed: 1 },
    );
  });

  it('reads few postings of common terms when a rare one settles the order', () => {
    const made = Array.from({ length: 3000 }, (_, number): Made => {
      const terms = new Map([['常', UNITS]]);
      if (number % 250 === 0) terms.set('稀', UNITS);
      return { number, length: 20, dead: false, terms };
    });
    const one = (word: string) => ({ weight: 1, alternatives: [{ term: word, weight: 1 }] });
    const query = { terms: [one('常'), one('稀')] };
    const { head, known } = indexOf(made, query, 100);
    const ranking = candidates(weighQuery(query, head, known), known, 10, null);
    expect(ranking.next()).toEqual({ score: made.filter(({ terms }) => terms.has('稀')).map(({ number }) => number) });
  });
});
