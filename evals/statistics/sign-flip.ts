import { randomFrom } from './random.ts';

/** Differences of the cases of one cluster, candidate minus baseline. */
export type Clusters = readonly (readonly number[])[];

export type SignFlipOptions = {
  /** Draws when there are too many clusters to count every pattern of signs. */
  rounds: number;
  seed: string;
  /** Up to so many clusters every pattern is counted; half of them are kept in memory at a time, so 28 is cheap. */
  exactUpTo?: number;
};

const SLACK = 1e-9;
const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

/** All sums of subsets, ascending: adding a member merges the list with itself moved by that member. */
const subsetSums = (members: readonly number[]): Float64Array => {
  let sums = new Float64Array([0]);
  for (const member of members) {
    const merged = new Float64Array(sums.length * 2);
    const up = Math.max(member, 0);
    const down = Math.min(member, 0);
    let low = 0;
    let high = 0;
    for (let at = 0; at < merged.length; at++) {
      const fromLow = low < sums.length ? (sums[low] ?? 0) + down : Number.POSITIVE_INFINITY;
      const fromHigh = high < sums.length ? (sums[high] ?? 0) + up : Number.POSITIVE_INFINITY;
      merged[at] = Math.min(fromLow, fromHigh);
      if (fromLow <= fromHigh) low++;
      else high++;
    }
    sums = merged;
  }
  return sums;
};

/** Share of sign patterns at least as low as the one seen: those whose flipped members sum to 0 or more. */
const exact = (totals: readonly number[]): number => {
  const half = totals.length >> 1;
  const left = subsetSums(totals.slice(0, half));
  const right = subsetSums(totals.slice(half));
  let count = 0;
  let from = right.length;
  for (const each of left) {
    while (from > 0 && (right[from - 1] ?? 0) + each >= -SLACK) from--;
    count += right.length - from;
  }
  return count / (left.length * right.length);
};

/** The seen pattern counts as one draw more, so that the share is a valid p and never 0. */
const drawn = (totals: readonly number[], { rounds, seed }: SignFlipOptions): number => {
  const random = randomFrom(seed);
  let low = 1;
  for (let round = 0; round < rounds; round++) {
    let flipped = 0;
    for (const each of totals) if (random.next() < 0.5) flipped += each;
    if (flipped >= -SLACK) low++;
  }
  return low / (rounds + 1);
};

/**
 * One-sided p of a drop: how often the mean difference would be as low as seen if each cluster's differences could as
 * well have had the other sign. Clusters flip whole, so what an account's cases share does not count twice. With m
 * clusters that moved the p is never below 2^-m.
 */
export const signFlip = (clusters: Clusters, options: SignFlipOptions): number => {
  const totals = clusters.map(sum).filter((each) => Math.abs(each) > SLACK);
  if (totals.length === 0) return 1;
  return totals.length <= (options.exactUpTo ?? 28) ? exact(totals) : drawn(totals, options);
};
