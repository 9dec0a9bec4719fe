import {
  type Background,
  entriesOf,
  heaviest,
  lowerBound,
  MARKET,
  scoresOf,
  speaksFor,
  type Weights,
} from './background.ts';
import { type FeatureVector, RANGES } from './features.ts';

/** Entries weighed by idf, of length 1: a long text counts no more than a short one. */
const unitOf = (entries: readonly (readonly [number, number])[], { idf }: Background): Weights => {
  const found: Weights = new Map();
  let square = 0;
  for (const [index, value] of entries) {
    const weight = value * idf(index);
    found.set(index, weight);
    square += weight ** 2;
  }
  const length = Math.sqrt(square) || 1;
  for (const [index, weight] of found) found.set(index, weight / length);
  return found;
};

/** A company’s terms, or its tags, weighed by idf, of length 1. Empty when it has none. */
export const unitTerms = ({ indices, values }: FeatureVector, background: Background, of: 'text' | 'tags'): Weights => {
  const [first, count] = RANGES[of];
  const [from, end] = [lowerBound(indices, first), lowerBound(indices, first + count)];
  return unitOf(
    indices.slice(from, end).map((index, at): [number, number] => [index, values[from + at] as number]),
    background,
  );
};

/** The mean of weights, each counted so much. */
export const meanOf = (list: readonly Weights[], shares: readonly number[]): Weights => {
  const total = shares.reduce((sum, share) => sum + share, 0) || 1;
  const mean: Weights = new Map();
  list.forEach((weights, at) => {
    const share = (shares[at] ?? 0) / total;
    if (share !== 0) for (const [index, weight] of weights) mean.set(index, (mean.get(index) ?? 0) + share * weight);
  });
  return mean;
};

/** The length of weights; 1 of none. */
export const lengthOf = (weights: Weights): number => Math.sqrt(product(weights, weights)) || 1;

/** Weights of length 1 in the same direction: seeds that share little have no less of a pattern than those that share much. */
export const toUnit = (weights: Weights): Weights => {
  const length = lengthOf(weights);
  return new Map([...weights].map(([index, weight]) => [index, weight / length]));
};

/** The inner product of two sets of weights. */
export const product = (a: Weights, b: Weights): number => {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [index, weight] of small) sum += weight * (large.get(index) ?? 0);
  return sum;
};

/** A pattern as weights on stored vectors: pattern × idf ÷ usual length, so that a usual company of the same text scores 1. */
export const onVectors = (pattern: Weights, { idf, unit }: Background): Weights =>
  new Map([...pattern].map(([index, weight]) => [index, (weight * idf(index)) / unit]));

/** How many of the background’s best are taken for more of the same at least, how often, and how much they count (Rocchio 1971, feedback without a user). */
const [FEEDBACK, ROUNDS] = [16, 2];
const FEEDBACK_SHARE = 0.4;

/** How many best are taken: more when few seeds say little of themselves, but no more than a tenth of the background. */
const feedbackOf = (seeds: number, { companies }: Background): number =>
  Math.min(Math.floor(companies / 10), Math.max(FEEDBACK, 2 * (FEEDBACK + 1 - seeds)));

/** How much of a pattern is what the background’s best say; a small background has no more of the same. */
export const feedbackShare = (background: Background): number =>
  background.companies < 10 * FEEDBACK ? 0 : FEEDBACK_SHARE * speaksFor(background);
/** How much of what the whole trade says is taken off, and how many of its terms. */
const [TRADE_SHARE, TRADE_TERMS] = [1, 1_000];

/**
 * The text pattern of a group of seeds: the mean of theirs and of those in the background most like them, less what all companies
 * of the same trades say. So a term counts that tells these customers from others of their trade.
 * @param rest what else a background company scores, by place
 * @param likeTrade how much each background company is of the seeds’ trades, by place
 * @param seeds how many seeds the mean is of
 * @param most how many terms the pattern may hold
 */
export const textPattern = (
  mean: Weights,
  background: Background,
  { rest, likeTrade, seeds, most }: { rest: Float64Array; likeTrade: Float64Array; seeds: number; most: number },
): Weights => {
  if (mean.size === 0) return new Map();
  const own = toUnit(mean);
  const trade = tradeText(background, likeTrade);
  const against = (pattern: Weights): Weights => {
    const weights = new Map(pattern);
    for (const [index, weight] of trade) weights.set(index, (weights.get(index) ?? 0) - TRADE_SHARE * weight);
    return heaviest(weights, most);
  };
  let pattern = against(own);
  const share = feedbackShare(background);
  for (let round = 0; round < ROUNDS && share > 0; round += 1) {
    const more = feedback(onVectors(pattern, background), background, rest, feedbackOf(seeds, background));
    pattern = against(meanOf([own, more], [1 - share, share]));
  }
  return pattern;
};

/** The mean text of the companies of the background that score best, each by how far it stands above the next. */
const feedback = (weights: Weights, background: Background, rest: Float64Array, count: number): Weights => {
  const scores = scoresOf(background, weights).map((score, at) => score + (rest[at] ?? 0));
  const best = bestOf(scores, count + 1);
  const bar = scores[best[count] as number] ?? 0;
  const { texts, starts } = background;
  return meanOf(
    best
      .slice(0, count)
      .map((at) => unitOf(entriesOf(background, texts[at] as number, starts[at + 1] as number), background)),
    best.slice(0, count).map((at) => (scores[at] ?? 0) - bar + 1e-9),
  );
};

/** The mean text of the background, each company counted by how much it is of the seeds’ trades; its heaviest terms. */
const tradeText = (background: Background, likeTrade: Float64Array): Weights => {
  const { companies, starts, texts, numbers, values, dimensions, lengths, idf } = background;
  const sums = new Float64Array(dimensions.length);
  let total: number = MARKET.companies;
  for (let company = 0; company < companies; company += 1) {
    const share = likeTrade[company] ?? 0;
    const length = lengths[company] as number;
    if (share <= 0 || length === 0) continue;
    total += share;
    for (let at = texts[company] as number; at < (starts[company + 1] as number); at += 1) {
      const number = numbers[at] as number;
      sums[number] = (sums[number] as number) + (share / length) * (values[at] as number);
    }
  }
  const found: Weights = new Map();
  sums.forEach((sum, number) => {
    const dimension = dimensions[number] as number;
    if (sum > 0) found.set(dimension, (sum * idf(dimension)) / total);
  });
  return heaviest(found, TRADE_TERMS);
};

/** The places of the highest scores, the highest first; of equals the earlier place. */
const bestOf = (scores: Float64Array, count: number): number[] => {
  const best: number[] = [];
  scores.forEach((score, place) => {
    const last = best.at(-1);
    if (best.length >= count && last !== undefined && score <= (scores[last] ?? 0)) return;
    const at = best.findIndex((other) => (scores[other] ?? 0) < score);
    best.splice(at === -1 ? best.length : at, 0, place);
    if (best.length > count) best.pop();
  });
  return best;
};
