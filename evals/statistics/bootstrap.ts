import type { Interval } from './intervals.ts';
import { randomFrom } from './random.ts';
import type { Clusters } from './sign-flip.ts';

export type BootstrapOptions = { rounds: number; seed: string; confidence?: number };

/**
 * Percentile interval of the mean difference over all cases, whole clusters drawn with replacement. With fewer than
 * about twenty clusters it is somewhat too short; with none it is null, with one it is that cluster's mean twice.
 */
export const clusterBootstrap = (clusters: Clusters, options: BootstrapOptions): Interval | null => {
  const { rounds, seed, confidence = 0.95 } = options;
  const filled = clusters.filter((each) => each.length > 0);
  if (filled.length === 0) return null;
  const totals = Float64Array.from(filled, (each) => each.reduce((all, one) => all + one, 0));
  const random = randomFrom(seed);
  const means = new Float64Array(Math.max(1, rounds));
  for (let round = 0; round < means.length; round++) {
    let total = 0;
    let cases = 0;
    for (let draw = 0; draw < filled.length; draw++) {
      const at = random.below(filled.length);
      total += totals[at] ?? 0;
      cases += filled[at]?.length ?? 0;
    }
    means[round] = total / cases;
  }
  means.sort();
  const at = (share: number): number => means[Math.min(means.length - 1, Math.floor(share * means.length))] ?? 0;
  const tail = (1 - confidence) / 2;
  return { low: at(tail), high: at(1 - tail) };
};
