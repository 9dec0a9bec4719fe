import { B, K1 } from './bm25.ts';
import { UNITS } from './passage-terms.ts';
import { BLOCK, eachPosting } from './postings-pack.ts';
import type { KnownTerms, RankTerm } from './rank-terms.ts';

/** Scores of passages as far as their terms were gone through. */
export type ScoreBoard = {
  /** Adds what a term counts in every passage that holds it. */
  add(term: RankTerm): void;
  /** The score of the k-th best; 0 when there are fewer. */
  kthBest(k: number): number;
  /** Numbers of the passages that hold something and score at least so much, ascending within a block. */
  above(least: number): number[];
};

/**
 * Makes a board for one search.
 * @param eligible whether a passage may be ranked at all; null when all may
 */
export const scoreBoard = (
  known: KnownTerms,
  meanLength: number,
  eligible: ((number: number) => boolean) | null,
): ScoreBoard => {
  const boards = new Map<number, Float64Array>();
  const boardOf = (block: number): Float64Array => {
    const found = boards.get(block) ?? new Float64Array(BLOCK);
    boards.set(block, found);
    return found;
  };
  // `saturation` with all that is the same for each passage worked out: f · (k1 + 1) / (f + flat + steep · |d|).
  const flat = K1 * (1 - B);
  const steep = (K1 * B) / (meanLength || 1);

  const addOne = (weight: number, word: string, share: number): void => {
    const worth = weight * (K1 + 1);
    const unit = share / UNITS;
    for (const { block, packed } of known.get(word)?.blocks ?? []) {
      if (!packed) continue;
      const scores = boardOf(block);
      const base = block * BLOCK;
      eachPosting(packed, (at, units, length) => {
        if (eligible !== null && !eligible(base + at)) return;
        const frequency = unit * units;
        scores[at] = (scores[at] as number) + (worth * frequency) / (frequency + flat + steep * length);
      });
    }
  };
  /** Several words that count as one: their frequencies in a passage are summed first. */
  const addJoined = ({ weight, alternatives }: RankTerm): void => {
    const worth = weight * (K1 + 1);
    const byBlock = Map.groupBy(
      alternatives.flatMap(({ term, weight: share }) =>
        (known.get(term)?.blocks ?? []).map(({ block, packed }) => ({ block, packed, share })),
      ),
      ({ block }) => block,
    );
    for (const [block, parts] of byBlock) {
      const scores = boardOf(block);
      const joined = new Map<number, { frequency: number; length: number }>();
      for (const { packed, share } of parts)
        eachPosting(packed ?? new Uint8Array(), (at, units, length) => {
          if (eligible !== null && !eligible(block * BLOCK + at)) return;
          const sum = joined.get(at);
          if (sum) sum.frequency += (share * units) / UNITS;
          else joined.set(at, { frequency: (share * units) / UNITS, length });
        });
      for (const [at, { frequency, length }] of joined)
        scores[at] = (scores[at] as number) + (worth * frequency) / (frequency + flat + steep * length);
    }
  };

  return {
    add(term) {
      const [only, another] = term.alternatives;
      if (only && !another) addOne(term.weight, only.term, only.weight);
      else addJoined(term);
    },
    kthBest: (k) => kthBest(boards.values(), k),
    above(least) {
      const numbers: number[] = [];
      const floor = Math.max(least, Number.MIN_VALUE);
      for (const [block, scores] of boards)
        for (let at = 0; at < BLOCK; at += 1) if ((scores[at] as number) >= floor) numbers.push(block * BLOCK + at);
      return numbers;
    },
  };
};

const kthBest = (boards: Iterable<Float64Array>, k: number): number => {
  // A heap with its least on top; `least` is what the top has once the heap is full.
  const heap = new Float64Array(k);
  let size = 0;
  let least = 0;
  for (const scores of boards)
    for (let i = 0; i < BLOCK; i += 1) {
      const score = scores[i] as number;
      if (score <= least) continue;
      if (size < k) {
        let at = size++;
        for (let up = (at - 1) >> 1; at > 0 && (heap[up] as number) > score; up = (at - 1) >> 1) {
          heap[at] = heap[up] as number;
          at = up;
        }
        heap[at] = score;
      } else {
        let at = 0;
        for (;;) {
          let down = 2 * at + 1;
          if (down >= k) break;
          if (down + 1 < k && (heap[down + 1] as number) < (heap[down] as number)) down += 1;
          if ((heap[down] as number) >= score) break;
          heap[at] = heap[down] as number;
          at = down;
        }
        heap[at] = score;
      }
      if (size === k) least = heap[0] as number;
    }
  return least;
};
