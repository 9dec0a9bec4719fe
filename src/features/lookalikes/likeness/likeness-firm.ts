import {
  type Background,
  heaviest,
  lowerBound,
  MARKET,
  massIn,
  seenIn,
  sumOfScores,
  type Weights,
} from './background.ts';
import { type FeatureVector, KNOWN, type KnownField, RANGES } from './features.ts';

/** The fields compared by how much more often seeds have a value than the background. */
export type FirmField = 'industry' | 'size' | 'region';

/** So many companies of the background stand beside the seeds: one customer of a trade does not make the trade. */
const PRIOR: Readonly<Record<FirmField, number>> = { industry: 1, size: 6, region: 6 };
const MOST_VALUES = 96;
/** A log-odds beyond this says no more. */
const MOST_ODDS = 3;
/** Seeds fill the doublings beside their own: 100 and 200 staff are alike. By distance. */
const BESIDE = [0.4, 0.2, 0.1];

/** What one company has of a field, in shares of a company; for size also of the doublings beside. */
const sharesIn = ({ indices, values }: FeatureVector, field: FirmField): Weights => {
  const [first, count] = RANGES[field];
  const [from, end] = [lowerBound(indices, first), lowerBound(indices, first + count)];
  const own: Weights = new Map(indices.slice(from, end).map((index, at) => [index, values[from + at] as number]));
  return field === 'size' ? spread(own, 1) : own;
};

const spread = (of: Weights, factor: number): Weights => {
  const wide: Weights = new Map();
  const [first, count] = RANGES.size;
  for (const [index, value] of of)
    for (let step = 1 - BESIDE.length; step < BESIDE.length; step += 1) {
      const at = Math.min(first + count - 1, Math.max(first, index + step));
      wide.set(at, (wide.get(at) ?? 0) + factor * value * (BESIDE[Math.abs(step)] ?? 0));
    }
  return wide;
};

/** How common each value of a field is in the background, of the companies that have it on record. */
const commonIn = (background: Background, field: FirmField): ((index: number) => number) => {
  const [first, count] = RANGES[field];
  const known = seenIn(background, KNOWN[field]);
  const own: Weights = new Map();
  for (let index = first; index < first + count; index += 1) {
    const mass = massIn(background, index);
    if (mass > 0) own.set(index, mass);
  }
  const all = field === 'size' ? spread(own, 1) : own;
  const { companies, value } = MARKET;
  return (index) => ((all.get(index) ?? 0) + companies * value) / (known + companies);
};

const oddsOf = (share: number, common: number): number =>
  Math.max(-MOST_ODDS, Math.min(MOST_ODDS, Math.log(share / common)));

/** At this gain of a seed over chance, in nats, a field counts in full. */
const FULL_GAIN = 0.7;
/** What one seed’s value is worth, that nothing confirms. */
const UNCONFIRMED = 0.3;

/**
 * Log-odds of each value of a field among the seeds against the background, shrunk towards it, and centred: the average company of
 * the background gets 0, and so does one that has nothing on record (IDEAL-1). Size and region count as far as each seed is foretold
 * by the others: seeds of all sizes say nothing about size. Empty when no seed has the field on record.
 * @param shares how much each seed counts
 */
export const firmWeights = (
  seeds: readonly FeatureVector[],
  shares: readonly number[],
  background: Background,
  field: FirmField,
): Weights => {
  const own = seeds
    .map((seed, at) => ({ has: sharesIn(seed, field), share: shares[at] ?? 0 }))
    .filter(({ has, share }) => has.size > 0 && share > 0);
  if (own.length === 0) return new Map();
  const known = own.reduce((sum, { share }) => sum + share, 0);
  const ours: Weights = new Map();
  for (const { has, share } of own)
    for (const [index, value] of has) ours.set(index, (ours.get(index) ?? 0) + share * value);
  const common = commonIn(background, field);
  const prior = PRIOR[field];
  const odds = (index: number, less = 0, of = known): number =>
    oddsOf(((ours.get(index) ?? 0) - less + prior * common(index)) / (of + prior), common(index));
  const gain = own.reduce((sum, { has, share }) => {
    for (const [index, value] of has) sum += (share / known) * value * odds(index, share * value, known - share);
    return sum;
  }, 0);
  const counts = field === 'industry' ? 1 : own.length < 2 ? UNCONFIRMED : Math.min(1, Math.max(0, gain / FULL_GAIN));
  if (counts === 0) return new Map();
  // All values that no seed has weigh the same: they are 0 here, and what they are below the others is taken off what is known.
  const other = oddsOf(prior, known + prior);
  const weights: Weights = new Map([...ours.keys()].map((index) => [index, counts * (odds(index) - other)]));
  return centred(heaviest(weights, MOST_VALUES), background, field);
};

/** Takes the background’s mean off every company that has the field on record. */
export const centred = (weights: Weights, background: Background, field: KnownField): Weights => {
  const known = seenIn(background, KNOWN[field]);
  const mean = known > 0 ? sumOfScores(background, weights) / known : 0;
  if (weights.size > 0) weights.set(KNOWN[field], -mean);
  return weights;
};

/** How much each background company is of the seeds’ trades: 1 on average; 1 where its trade, or all of the seeds’, is not on record. */
export const tradeShares = (
  seeds: readonly FeatureVector[],
  shares: readonly number[],
  background: Background,
): Float64Array => {
  const { companies, starts, texts, numbers, values, dimensions, mass } = background;
  const all = seenIn(background, KNOWN.industry);
  const ours: Weights = new Map();
  let known = 0;
  seeds.forEach((seed, at) => {
    const has = sharesIn(seed, 'industry');
    if (has.size > 0) known += shares[at] ?? 0;
    for (const [index, value] of has) ours.set(index, (ours.get(index) ?? 0) + (shares[at] ?? 0) * value);
  });
  const [first, count] = RANGES.industry;
  return Float64Array.from({ length: companies }, (_, company) => {
    let [sum, any] = [0, false];
    for (let at = starts[company] as number; at < (texts[company] as number); at += 1) {
      const number = numbers[at] as number;
      const index = dimensions[number] as number;
      if (index < first || index >= first + count) continue;
      any = true;
      sum += ((values[at] as number) * (ours.get(index) ?? 0) * all) / (known * (mass[number] || 1));
    }
    return any && known > 0 ? sum : 1;
  });
};
