import { RANGES } from './features.ts';

/**
 * So many companies of a usual market stand beside every sample, since a small one, or one of a single trade, tells nothing of what is
 * common: any term occurs in such a share of them, a value of a field in such another. In a large sample they hardly count.
 */
export const MARKET = { companies: 100, term: 0.005, value: 0.05, length: 19 } as const;

/** How far a sample speaks for itself, 0–1: half when it is as large as the market that stands beside it. */
export const speaksFor = ({ companies }: Pick<Background, 'companies'>): number =>
  companies / (companies + MARKET.companies);

/** Weights by dimension; what is not named weighs 0. */
export type Weights = Map<number, number>;

/** An even sample of the candidates, laid out to be read fast. Dimensions that occur are numbered from 0. */
export type Sample = {
  companies: number;
  /** All vectors one behind the other: company `c` has the entries from `starts[c]` to `starts[c + 1]`, its terms from `texts[c]` on. */
  starts: Int32Array;
  texts: Int32Array;
  /** The number of each entry’s dimension, and its value. */
  numbers: Int32Array;
  values: Float32Array;
  /** The dimension of each number. */
  dimensions: readonly number[];
  /** The number of a dimension; -1 where it does not occur. */
  numberOf: (dimension: number) => number;
};

/** What an even sample of the candidates says of how common each dimension is. */
export type Background = Sample & {
  /** By number, in how many companies a dimension occurs, and the sum of its values. */
  seen: Float64Array;
  mass: Float64Array;
  /** How telling a dimension is: inverse document frequency as in BM25 (Robertson and Spärck Jones), softened. */
  idf: (dimension: number) => number;
  /** The length of each company’s terms weighed by idf; 0 without a text. */
  lengths: Float64Array;
  /** The usual one of these lengths. */
  unit: number;
};

/** In how many companies of the background a dimension occurs. */
export const seenIn = ({ seen, numberOf }: Background, dimension: number): number => seen[numberOf(dimension)] ?? 0;

/** The sum of a dimension’s values in the background. */
export const massIn = ({ mass, numberOf }: Background, dimension: number): number => mass[numberOf(dimension)] ?? 0;

/** The place of the first of ascending indices that is at least this. */
export const lowerBound = (indices: readonly number[], least: number): number => {
  let [low, high] = [0, indices.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((indices[middle] as number) < least) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** The inner product of each company of the background with the same weights, in one pass. */
export const scoresOf = (background: Background, weights: Weights): Float64Array => {
  const { companies, starts, texts, numbers, values, dimensions, numberOf } = background;
  const dense = new Float64Array(dimensions.length);
  let [firm, text] = [false, false];
  for (const [dimension, weight] of weights) {
    const number = numberOf(dimension);
    if (number >= 0) dense[number] = weight;
    if (dimension < RANGES.text[0]) firm = true;
    else text = true;
  }
  const scores = new Float64Array(companies);
  for (let company = 0; company < companies; company += 1) {
    let sum = 0;
    // What weighs nothing anywhere is not read.
    const from = (firm ? starts[company] : texts[company]) as number;
    const end = (text ? starts[company + 1] : texts[company]) as number;
    for (let at = from; at < end; at += 1) sum += (dense[numbers[at] as number] as number) * (values[at] as number);
    scores[company] = sum;
  }
  return scores;
};

/** What the companies of the background score in all, without reading them again. */
export const sumOfScores = (background: Background, weights: Weights): number => {
  let sum = 0;
  for (const [dimension, weight] of weights) sum += weight * massIn(background, dimension);
  return sum;
};

/** One company’s entries from one place to before another: dimension and value. */
export const entriesOf = ({ numbers, values, dimensions }: Background, from: number, end: number): [number, number][] =>
  Array.from({ length: end - from }, (_, n) => [
    dimensions[numbers[from + n] as number] as number,
    values[from + n] as number,
  ]);

/** Of these weights the heaviest either way, at most so many; of equals the lower dimension. */
export const heaviest = (weights: Weights, most: number): Weights => {
  const least =
    weights.size > most ? (Float64Array.from(weights.values(), Math.abs).sort()[weights.size - most] ?? 0) : 0;
  const kept: [number, number][] = [];
  for (const [index, weight] of weights) if (weight !== 0 && Math.abs(weight) >= least) kept.push([index, weight]);
  return new Map(kept.sort(([a, m], [b, n]) => Math.abs(n) - Math.abs(m) || a - b).slice(0, most));
};
