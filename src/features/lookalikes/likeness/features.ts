import { companySize, hashInto, tagKey } from './feature-keys.ts';
import { regionKeys } from './region-keys.ts';
import { termsOf } from './terms.ts';
import { tradeKeys } from './trade-keys.ts';

/** What is on record about a company, as far as likeness reads it. Tags and regions in any order. */
export type CompanyFacts = {
  description: string | null;
  industry: string | null;
  employees: number | null;
  regions: readonly string[];
  tags: readonly string[];
};

/** A sparse vector: ascending 0-based indices below `DIMENSIONS`, finite values that a float4 holds exactly, none of them 0. */
export type FeatureVector = { indices: number[]; values: number[] };

/** Stored with a vector; a vector of an older version is made anew before it is scored. */
export const FEATURES_VERSION = 2;

export const DIMENSIONS = 2 ** 20;

/**
 * Where each kind of feature lives, first dimension and how many. `known` says which fields are on record at all, so that a model
 * can weigh what is unknown as the average company (IDEAL-1). Terms are hashed: two that meet in one dimension count as one.
 */
export const RANGES = {
  known: [0, 16],
  size: [16, 48],
  industry: [64, 1_984],
  region: [2_048, 2_048],
  tags: [4_096, 12_288],
  text: [16_384, DIMENSIONS - 16_384],
} as const;
export type Range = keyof typeof RANGES;

/** The dimensions that are 1 where the field is on record. */
export const KNOWN = { text: 0, industry: 1, size: 2, region: 3, tags: 4 } as const;
export type KnownField = keyof typeof KNOWN;

/** The terms of one text that count: the most frequent, of equals those that come first. */
const MOST_TERMS = 320;
/** BM25’s saturation and length normalisation (Robertson and Zaragoza 2009) for business descriptions, whose usual length in terms is given. */
const [K1, B, USUAL_LENGTH] = [2, 0.7, 40];
const MOST_REGIONS = 16;
const MOST_TAGS = 32;

/** The dimension of a term of the business text. */
export const termDimension = (term: string): number => hashInto(term, RANGES.text);

/** One company as the vector it is stored with: a pure function of the record, so that it needs no other company (LOOK-1). */
export const featuresOf = (company: CompanyFacts): FeatureVector => {
  const found = new Map<number, number>();
  const add = (dimension: number, value: number) => found.set(dimension, (found.get(dimension) ?? 0) + value);
  const known = (field: KnownField, entries: readonly (readonly [number, number])[]) => {
    if (entries.length > 0) add(KNOWN[field], 1);
    for (const [dimension, value] of entries) add(dimension, value);
  };
  known('text', textEntries(company.description ?? ''));
  known('industry', shared(tradeKeys(company.industry), RANGES.industry));
  known(
    'size',
    companySize(company.employees).map(([bucket, share]) => [RANGES.size[0] + bucket, share]),
  );
  known('region', even([...regionKeys(company.regions)].slice(0, MOST_REGIONS), RANGES.region));
  known(
    'tags',
    even([...new Set(company.tags.map(tagKey))].filter((key) => key !== '').slice(0, MOST_TAGS), RANGES.tags),
  );
  return vectorOf(found);
};

/** Keys of equal weight: a company with many is not more of any of them. */
const even = (keys: readonly string[], range: readonly [number, number]): [number, number][] =>
  keys.map((key) => [hashInto(key, range), 1 / Math.sqrt(keys.length)]);

/** Keys with shares of 1 in all. */
const shared = (
  keys: readonly { key: string; share: number }[],
  range: readonly [number, number],
): [number, number][] => keys.map(({ key, share }) => [hashInto(key, range), share]);

/** The terms of a text with their saturated, length-normalised frequencies; those of one dimension stand together. */
export const textEntries = (text: string): [number, number][] => entriesOf(termsOf(text));

/** The same of terms that are counted already. */
export const entriesOf = (counts: ReadonlyMap<string, number>): [number, number][] => {
  let length = 0;
  for (const times of counts.values()) length += times;
  const norm = K1 * (1 - B + (B * length) / USUAL_LENGTH);
  const kept = [...counts].sort(([, m], [, n]) => n - m).slice(0, MOST_TERMS);
  return kept.map(([term, times]) => [termDimension(term), ((K1 + 1) * times) / (times + norm)]);
};

/** A vector of these entries, in order, without zeros, rounded to what is stored. */
export const vectorOf = (entries: ReadonlyMap<number, number>): FeatureVector => {
  const kept = [...entries]
    .map(([index, value]): [number, number] => [index, Math.fround(value)])
    .filter(([, value]) => value !== 0 && Number.isFinite(value))
    .sort(([a], [b]) => a - b);
  return { indices: kept.map(([index]) => index), values: kept.map(([, value]) => value) };
};

/** Which kind of feature a dimension belongs to. */
export const rangeOf = (dimension: number): Range => {
  for (const range of ['text', 'tags', 'region', 'industry', 'size'] as const)
    if (dimension >= RANGES[range][0]) return range;
  return 'known';
};

/** The inner product of two vectors. */
export const dot = (a: FeatureVector, b: FeatureVector): number => {
  let sum = 0;
  let [i, j] = [0, 0];
  while (i < a.indices.length && j < b.indices.length) {
    const [left, right] = [a.indices[i] as number, b.indices[j] as number];
    if (left === right) sum += (a.values[i] as number) * (b.values[j] as number);
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  return sum;
};
