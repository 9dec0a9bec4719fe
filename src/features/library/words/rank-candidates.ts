import { saturation } from './bm25.ts';
import { UNITS } from './passage-terms.ts';
import { BLOCK, eachPosting } from './postings-pack.ts';
import type { RankPhrase, RankQuery, RankTerm } from './rank-terms.ts';

/** What is left to do: read these terms' postings, or score these passages. */
export type Step = { read: readonly string[] } | { score: readonly number[] };

/** Scores are sums of some dozen numbers in whichever order; what differs by less is the same. */
const SLACK = 1e-7;

/**
 * Reading a passage's terms costs about as much as reading so many postings: whatever is cheaper settles who of the
 * candidates is among the best.
 */
const POSTINGS_A_PASSAGE = 300;
/** So many candidates are scored without asking whether more postings would leave fewer. */
const FEW = 120;

/**
 * Finds who can be among the first `limit` without reading every posting (MaxScore, Turtle & Flood 1995): terms come
 * rarest first; once those not read cannot lift a passage that holds none of the others to the first `limit`, only the
 * candidates are scored in full.
 * @param eligible whether a passage may be ranked at all
 */
export const candidates = (query: RankQuery, limit: number, eligible: (number: number) => boolean) => {
  const blocks = new Map<number, Float64Array>();
  const unread = [...query.terms];
  const known = new Map<string, Uint8Array>();
  let budget = 40_000;

  const scoreOfTerm = (term: RankTerm) => {
    if (term.alternatives.length === 1) {
      const [{ term: word = '', weight = 1 } = {}] = term.alternatives;
      eachPosting(known.get(word) ?? new Uint8Array(), (number, frequency, length) => {
        if (eligible(number))
          add(number, term.weight * saturation((weight * frequency) / UNITS, length, query.meanLength));
      });
      return;
    }
    const joined = new Map<number, { frequency: number; length: number }>();
    for (const { term: word, weight } of term.alternatives)
      eachPosting(known.get(word) ?? new Uint8Array(), (number, frequency, length) => {
        if (!eligible(number)) return;
        const sum = joined.get(number) ?? { frequency: 0, length };
        sum.frequency += (weight * frequency) / UNITS;
        joined.set(number, sum);
      });
    for (const [number, { frequency, length }] of joined)
      add(number, term.weight * saturation(frequency, length, query.meanLength));
  };
  // Postings come block by block: the block before is mostly the block again.
  let block = -1;
  let scores: Float64Array = new Float64Array(0);
  const add = (number: number, score: number) => {
    const own = Math.floor(number / BLOCK);
    if (own !== block) {
      block = own;
      scores = blocks.get(block) ?? new Float64Array(BLOCK);
      blocks.set(block, scores);
    }
    const at = number - block * BLOCK;
    scores[at] = (scores[at] as number) + score;
  };
  const phraseBound = (counts: (phrase: RankPhrase) => boolean) =>
    query.phrases.filter(counts).reduce((sum, { bonus }) => sum + bonus, 0);
  const isUnread = (word: string) => unread.some(({ alternatives }) => alternatives.some(({ term }) => term === word));

  return {
    /** Takes in the postings of terms. */
    take(packed: Iterable<readonly [string, Uint8Array]>): void {
      for (const [term, bytes] of packed) known.set(term, bytes);
      while (unread[0]?.alternatives.every(({ term }) => known.has(term))) scoreOfTerm(unread.shift() as RankTerm);
    },
    /** What to do next. */
    next(): Step {
      const open = unread.reduce((sum, { bound }) => sum + bound, 0);
      const least = kthBest(blocks, limit);
      const unseen = open + phraseBound(({ terms }) => terms.every(isUnread));
      if (unread.length > 0 && unseen >= least - SLACK) return { read: cheapest(unseen - least + SLACK) };
      const score = above(blocks, least - open - phraseBound(() => true) - SLACK);
      const next = unread[0];
      return next && score.length > FEW && next.cost < (score.length - FEW) * POSTINGS_A_PASSAGE
        ? { read: cheapest(Number.POSITIVE_INFINITY) }
        : { score };
    },
  };

  /**
   * The rarest terms not read: so many that what the others can add is less by more than `excess`, or as many as the budget
   * takes, which grows, so that there are few rounds.
   */
  function cheapest(excess: number): string[] {
    const words: string[] = [];
    let cost = 0;
    let taken = 0;
    for (const term of unread) {
      cost += term.cost;
      if (words.length > 0 && (cost > budget || taken > excess)) break;
      taken += term.bound;
      words.push(...term.alternatives.map((each) => each.term).filter((word) => !known.has(word)));
    }
    budget *= 6;
    return words;
  }
};

/** The score of the k-th best; 0 when there are fewer. */
const kthBest = (blocks: ReadonlyMap<number, Float64Array>, k: number): number => {
  // A heap with its least on top; `least` is what the top has once the heap is full.
  const heap = new Float64Array(k);
  let size = 0;
  let least = 0;
  for (const scores of blocks.values())
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

/** Numbers of the passages that hold something and score at least so much. */
const above = (blocks: ReadonlyMap<number, Float64Array>, least: number): number[] => {
  const numbers: number[] = [];
  const floor = Math.max(least, Number.MIN_VALUE);
  for (const [block, scores] of blocks)
    for (let at = 0; at < BLOCK; at += 1) if ((scores[at] as number) >= floor) numbers.push(block * BLOCK + at);
  return numbers;
};
