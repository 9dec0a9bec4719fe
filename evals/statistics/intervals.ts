import { betaQuantile } from './beta.ts';
import { normalQuantile } from './normal.ts';

/** Where a figure lies with the stated confidence, both ends included. */
export type Interval = { low: number; high: number };

const requireCounts = (hits: number, n: number, confidence: number): void => {
  if (!Number.isInteger(hits) || !Number.isInteger(n) || hits < 0 || hits > n) {
    throw new RangeError(`${hits} of ${n} is no share`);
  }
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`no interval has a confidence of ${confidence}`);
};

/**
 * Wilson's score interval of a share (Wilson 1927), two-sided, without correction for continuity: short and close to
 * the stated confidence on average. Nothing seen (n = 0) gives 0 to 1.
 */
export const wilson = (hits: number, n: number, confidence = 0.95): Interval => {
  requireCounts(hits, n, confidence);
  if (n === 0) return { low: 0, high: 1 };
  const z = normalQuantile(1 - (1 - confidence) / 2);
  const share = hits / n;
  const scale = 1 + (z * z) / n;
  const middle = (share + (z * z) / (2 * n)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  return { low: hits === 0 ? 0 : Math.max(0, middle - half), high: hits === n ? 1 : Math.min(1, middle + half) };
};

/**
 * Clopper and Pearson's interval of a share (1934), two-sided: exact, so it never covers less than the stated confidence.
 * For a one-sided bound at 95 % ask for a confidence of 0.9 and take one end. Nothing seen (n = 0) gives 0 to 1.
 */
export const clopperPearson = (hits: number, n: number, confidence = 0.95): Interval => {
  requireCounts(hits, n, confidence);
  const tail = (1 - confidence) / 2;
  return {
    low: hits === 0 ? 0 : betaQuantile(tail, hits, n - hits + 1),
    high: hits === n ? 1 : betaQuantile(1 - tail, hits + 1, n - hits),
  };
};
