import { DIMENSIONS, type FeatureVector, RANGES } from './features.ts';

/**
 * So many companies of a usual market stand beside every sample, since a small one, or one of a single trade, tells nothing of what is
 * common: any term occurs in such a share of them, a value of a field in such another. In a large sample they hardly count.
 */
export const MARKET = { companies: 100, term: 0.005, value: 0.05, length: 24 } as const;

/** How far a sample speaks for itself, 0–1: half when it is as large as the market that stands beside it. */
export const speaksFor = ({ companies }: Pick<Background, 'companies'>): number =>
  companies / (companies + MARKET.companies);

/** Weights by dimension; what is not named weighs 0. */
export type Weights = Map<number, number>;

/** What an even sample of the candidates says of how common each dimension is. Dimensions that occur are numbered from 0. */
export type Background = {
  companies: number;
  /** All vectors one behind the other: company `c` has the entries from `starts[c]` to `starts[c + 1]`, its terms from `texts[c]` on. */
  starts: Int32Array;
  texts: Int32Array;
  /** The number of each entry’s dimension, and its value. */
  numbers: Int32Array;
  values: Float32Array;
  /** The dimension of each number, in how many companies it occurs, and the sum of its values. */
  dimensions: number[];
  seen: number[];
  mass: number[];
  /** The number of a dimension; -1 where it does not occur. */
  numberOf: (dimension: number) => number;
  /** How telling a dimension is: inverse document frequency as in BM25 (Robertson and Spärck Jones). */
  idf: (dimension: number) => number;
  /** The length of each company’s terms weighed by idf; 0 without a text. */
  lengths: Float64Array;
  /** The usual one of these lengths. */
  unit: number;
};

/** Reads the background once. The order of its companies makes no difference but to which of two equal ones comes first. */
export const readBackground = (vectors: readonly FeatureVector[]): Background => {
  const companies = vectors.length;
  const entries = vectors.reduce((sum, { indices }) => sum + indices.length, 0);
  const [starts, texts] = [new Int32Array(companies + 1), new Int32Array(companies)];
  const [numbers, values] = [new Int32Array(entries), new Float32Array(entries)];
  // One more than its number; 0 for a dimension that does not occur.
  const places = new Int32Array(DIMENSIONS);
  const [dimensions, seen, mass]: [number[], number[], number[]] = [[], [], []];
  let at = 0;
  for (let company = 0; company < companies; company += 1) {
    const vector = vectors[company] as FeatureVector;
    starts[company] = at;
    texts[company] = at + lowerBound(vector.indices, RANGES.text[0]);
    for (let i = 0; i < vector.indices.length; i += 1) {
      const dimension = vector.indices[i] as number;
      const value = vector.values[i] as number;
      let number = (places[dimension] as number) - 1;
      if (number < 0) {
        number = dimensions.length;
        places[dimension] = number + 1;
        dimensions.push(dimension);
        seen.push(0);
        mass.push(0);
      }
      numbers[at] = number;
      values[at] = value;
      seen[number] = (seen[number] as number) + 1;
      mass[number] = (mass[number] as number) + value;
      at += 1;
    }
  }
  starts[companies] = at;
  const numberOf = (dimension: number): number => (places[dimension] ?? 0) - 1;
  const inverse = (times: number): number => {
    const often = times + MARKET.companies * MARKET.term;
    return Math.log(1 + (companies + MARKET.companies - often + 0.5) / (often + 0.5));
  };
  const [inverses, unseen] = [seen.map(inverse), inverse(0)];
  const lengths = new Float64Array(companies);
  let [sum, known] = [0, 0];
  for (let company = 0; company < companies; company += 1) {
    let square = 0;
    for (let i = texts[company] as number; i < (starts[company + 1] as number); i += 1)
      square += ((values[i] as number) * (inverses[numbers[i] as number] as number)) ** 2;
    lengths[company] = Math.sqrt(square);
    if (square > 0) known += 1;
    sum += lengths[company] as number;
  }
  return {
    companies,
    starts,
    texts,
    numbers,
    values,
    dimensions,
    seen,
    mass,
    numberOf,
    idf: (dimension) => inverses[numberOf(dimension)] ?? unseen,
    lengths,
    unit: (sum + MARKET.companies * MARKET.length) / (known + MARKET.companies),
  };
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
  const { companies, starts, numbers, values, dimensions, numberOf } = background;
  const dense = new Float64Array(dimensions.length);
  for (const [dimension, weight] of weights) {
    const number = numberOf(dimension);
    if (number >= 0) dense[number] = weight;
  }
  const scores = new Float64Array(companies);
  for (let company = 0; company < companies; company += 1) {
    let sum = 0;
    const end = starts[company + 1] as number;
    for (let at = starts[company] as number; at < end; at += 1)
      sum += (dense[numbers[at] as number] as number) * (values[at] as number);
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
export const heaviest = (weights: Weights, most: number): Weights =>
  new Map(
    [...weights]
      .filter(([, weight]) => weight !== 0)
      .sort(([a, m], [b, n]) => Math.abs(n) - Math.abs(m) || a - b)
      .slice(0, most),
  );
