import { findRoot } from './find-root.ts';

/** The error function, by its series near zero and its continued fraction beyond: about 14 digits. */
const erfc = (x: number): number => {
  if (x < 0) return 2 - erfc(-x);
  if (x < 2.5) {
    let term = x;
    let sum = x;
    for (let n = 1; Math.abs(term) > 1e-17 * Math.abs(sum) && n < 200; n++) {
      term *= (-x * x) / n;
      sum += term / (2 * n + 1);
    }
    return 1 - (2 / Math.sqrt(Math.PI)) * sum;
  }
  let tail = 0;
  for (let n = 120; n > 0; n--) tail = n / 2 / (x + tail);
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * (x + tail));
};

/** Share of the standard normal law below z. */
export const normalBelow = (z: number): number => erfc(-z / Math.SQRT2) / 2;

/** The z below which the share `p` of the standard normal law lies, for 0 < p < 1. */
export const normalQuantile = (p: number): number => {
  if (!(p > 0 && p < 1)) throw new RangeError(`no normal quantile at ${p}`);
  const density = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  return findRoot((z) => normalBelow(z) - p, density, { low: -40, high: 40, start: 0 });
};
