import { betaQuantile } from './beta.ts';

/** The t below which the share `p` of Student's law with `degrees` of freedom lies. */
export const studentQuantile = (p: number, degrees: number): number => {
  if (!(p > 0 && p < 1) || !(degrees > 0)) throw new RangeError(`no quantile of Student's law at ${p}, ${degrees}`);
  if (p === 0.5) return 0;
  const share = betaQuantile(2 * Math.min(p, 1 - p), degrees / 2, 0.5);
  const size = Math.sqrt((degrees * (1 - share)) / share);
  return p < 0.5 ? -size : size;
};

export type DetectableInput = {
  clusters: number;
  /** Variance of a cluster's mean difference from cluster to cluster. */
  variance: number;
  /** One-sided level of the test. */
  alpha: number;
  power: number;
};

/**
 * The smallest true drop that a one-sided test over clusters would have seen with the power asked for, in the unit of
 * the differences: (t[1−α] + t[power]) · √(variance / clusters) with clusters − 1 degrees of freedom. Infinite with
 * fewer clusters than a sign-flip test needs to reach alpha at all (2^-clusters > alpha).
 */
export const smallestDetectable = ({ clusters, variance, alpha, power }: DetectableInput): number => {
  if (clusters < 2 || 2 ** -clusters > alpha) return Number.POSITIVE_INFINITY;
  const degrees = clusters - 1;
  const reach = studentQuantile(1 - alpha, degrees) + studentQuantile(power, degrees);
  return reach * Math.sqrt(variance / clusters);
};
