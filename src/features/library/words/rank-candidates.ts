import type { KnownTerms, RankPhrase, RankQuery, RankTerm } from './rank-terms.ts';
import { scoreBoard } from './score-board.ts';

/** What is left to do: read these terms' postings, or score these passages in full. */
export type Step = { read: readonly string[] } | { score: readonly number[] };

/** Scores are sums of some dozen numbers in whichever order; what differs by less is the same. */
const SLACK = 1e-7;

/**
 * Reading a passage's terms costs about as much as reading so many postings, and looking a term up in postings that are at
 * hand as much as going through so many: whatever is cheaper settles who of the candidates is among the best.
 */
const POSTINGS_A_PASSAGE = 300;
const POSTINGS_A_LOOK = 12;
/** So many candidates are scored without asking whether more postings would leave fewer. */
const FEW = 120;
/** Postings gone through before the first look at how far that leads; each look costs about as much. */
const STRETCH = 4_000;

/**
 * Finds who can be among the first `limit` without going through every posting (MaxScore, Turtle & Flood 1995): terms come
 * rarest first; once those left cannot lift a passage that holds none of the others to the first `limit`, only the
 * candidates are scored in full.
 * @param known what is known of the terms; it may come to know more between two calls
 * @param eligible whether a passage may be ranked at all; null when all may
 */
export const candidates = (
  query: RankQuery,
  known: KnownTerms,
  limit: number,
  eligible: ((number: number) => boolean) | null,
) => {
  const board = scoreBoard(known, query.meanLength, eligible);
  const left = [...query.terms];
  let budget = 40_000;

  const isAtHand = ({ alternatives }: RankTerm) => alternatives.every(({ term }) => known.get(term)?.atHand);
  const phraseBound = (counts: (phrase: RankPhrase) => boolean) =>
    query.phrases.filter(counts).reduce((sum, { bonus }) => sum + bonus, 0);
  const isLeft = (word: string) => left.some(({ alternatives }) => alternatives.some(({ term }) => term === word));

  /** Goes through the next terms, as far as they are at hand, and about as many postings as asked for. */
  const goOn = (postings: number): boolean => {
    let gone = 0;
    for (let term = left[0]; term && gone < postings && isAtHand(term); term = left[0]) {
      board.add(term);
      left.shift();
      gone += Math.max(1, term.cost);
    }
    return gone > 0;
  };

  /**
   * The rarest terms not at hand: so many that what the others can add is less by more than `excess`, or as many as the
   * budget takes, which grows, so that there are few rounds.
   */
  const cheapest = (excess: number): string[] => {
    const words: string[] = [];
    let cost = 0;
    let taken = 0;
    for (const term of left) {
      cost += isAtHand(term) ? 0 : term.cost;
      if (words.length > 0 && (cost > budget || taken > excess)) break;
      taken += term.bound;
      words.push(...term.alternatives.map((each) => each.term).filter((word) => !known.get(word)?.atHand));
    }
    budget *= 6;
    return words;
  };

  return {
    /** What to do next: `read` until it says whom to score. */
    next(): Step {
      for (let stretch = STRETCH; ; stretch *= 2) {
        goOn(stretch);
        const open = left.reduce((sum, { bound }) => sum + bound, 0);
        const least = board.kthBest(limit);
        const unseen = open + phraseBound(({ terms }) => terms.every(isLeft));
        const next = left[0];
        if (next && unseen >= least - SLACK) {
          if (isAtHand(next)) continue;
          return { read: cheapest(unseen - least + SLACK) };
        }
        const score = board.above(least - open - phraseBound(() => true) - SLACK);
        if (!next || score.length <= FEW) return { score };
        if (isAtHand(next) && next.cost < score.length * POSTINGS_A_LOOK) continue;
        if (!isAtHand(next) && next.cost < (score.length - FEW) * POSTINGS_A_PASSAGE)
          return { read: cheapest(Number.POSITIVE_INFINITY) };
        return { score };
      }
    },
  };
};
