import { type Background, lowerBound, MARKET, type Sample } from './background.ts';
import { DIMENSIONS, type FeatureVector, RANGES } from './features.ts';

/** Lays vectors out one behind the other. */
export const layOut = (vectors: readonly FeatureVector[]): Sample => {
  const companies = vectors.length;
  const entries = vectors.reduce((sum, { indices }) => sum + indices.length, 0);
  const [starts, texts] = [new Int32Array(companies + 1), new Int32Array(companies)];
  const [numbers, values] = [new Int32Array(entries), new Float32Array(entries)];
  // One more than its number; 0 for a dimension that does not occur.
  const places = new Int32Array(DIMENSIONS);
  const dimensions: number[] = [];
  let at = 0;
  for (let company = 0; company < companies; company += 1) {
    const vector = vectors[company] as FeatureVector;
    starts[company] = at;
    texts[company] = at + lowerBound(vector.indices, RANGES.text[0]);
    for (let i = 0; i < vector.indices.length; i += 1) {
      const dimension = vector.indices[i] as number;
      if (places[dimension] === 0) places[dimension] = dimensions.push(dimension);
      numbers[at] = (places[dimension] as number) - 1;
      values[at] = vector.values[i] as number;
      at += 1;
    }
  }
  starts[companies] = at;
  return {
    companies,
    starts,
    texts,
    numbers,
    values,
    dimensions,
    numberOf: (dimension) => (places[dimension] ?? 0) - 1,
  };
};

/** Below 1, so that a term that only one customer uses does not stand for all it says. */
const IDF_POWER = 0.85;

/** Counts how common each dimension of a sample is, and how long its texts are. */
export const weigh = (sample: Sample): Background => {
  const { companies, starts, texts, numbers, values, dimensions, numberOf } = sample;
  const [seen, mass] = [new Float64Array(dimensions.length), new Float64Array(dimensions.length)];
  for (let at = 0; at < numbers.length; at += 1) {
    const number = numbers[at] as number;
    seen[number] = (seen[number] as number) + 1;
    mass[number] = (mass[number] as number) + (values[at] as number);
  }
  const inverse = (times: number): number => {
    const often = times + MARKET.companies * MARKET.term;
    return Math.log(1 + (companies + MARKET.companies - often + 0.5) / (often + 0.5)) ** IDF_POWER;
  };
  // Most dimensions occur as seldom as many others: each count is worked out once.
  const known = new Map<number, number>();
  const inverses = seen.map((times) => {
    const value = known.get(times) ?? inverse(times);
    known.set(times, value);
    return value;
  });
  const unseen = inverse(0);
  const lengths = new Float64Array(companies);
  let [sum, texted] = [0, 0];
  for (let company = 0; company < companies; company += 1) {
    let square = 0;
    for (let at = texts[company] as number; at < (starts[company + 1] as number); at += 1)
      square += ((values[at] as number) * (inverses[numbers[at] as number] as number)) ** 2;
    lengths[company] = Math.sqrt(square);
    if (square > 0) texted += 1;
    sum += lengths[company] as number;
  }
  return {
    ...sample,
    seen,
    mass,
    idf: (dimension) => inverses[numberOf(dimension)] ?? unseen,
    lengths,
    unit: (sum + MARKET.companies * MARKET.length) / (texted + MARKET.companies),
  };
};

/** Reads the background once. The order of its companies makes no difference but to which of two equal ones comes first. */
export const readBackground = (vectors: readonly FeatureVector[]): Background => weigh(layOut(vectors));
