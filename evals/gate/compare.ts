import { clusterBootstrap } from '../statistics/bootstrap.ts';
import { smallestDetectable } from '../statistics/detectable.ts';
import type { Interval } from '../statistics/intervals.ts';
import { normalQuantile } from '../statistics/normal.ts';
import { type Clusters, signFlip } from '../statistics/sign-flip.ts';
import type { Pair } from './pairs.ts';
import type { Policy } from './policy.ts';

/** Two sides of a set of cases. Rates are shares of 1; effects are in points of 100, negative where the candidate is worse. */
export type Comparison = {
  cases: number;
  clusters: number;
  /** What the test flips: whole accounts, or account × draft where there are too few accounts. */
  unit: 'account' | 'account_draft';
  units: number;
  /** Mean samples of a case on one side. */
  samples: number;
  baseline: number;
  candidate: number;
  effect: number;
  interval: Interval | null;
  /** One-sided p of a drop, unadjusted. */
  p: number;
  /** The smallest true drop that would have been seen with the policy's power; infinite when none could. */
  smallestDetectable: number;
};

/** `tests`: how many such tests share the level. */
type Rule = { dropPoints: number; p: number; minClusters: number; tests: number };

const mean = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0) / numbers.length;
/** Differences by account or by account × draft. Groups come in the order of their first case, and cases come by id. */
const differences = (pairs: readonly Pair[], unit: Comparison['unit']): number[][] => {
  const groups = new Map<string, number[]>();
  for (const pair of pairs) {
    const key = unit === 'account' ? pair.before.cluster : pair.unit;
    const group = groups.get(key);
    if (group) group.push(pair.difference);
    else groups.set(key, [pair.difference]);
  }
  return [...groups.values()];
};

/** Standard error of the mean difference as units differ: each unit's sum about what its size would let expect. */
const standardError = (units: Clusters, overall: number, cases: number): number => {
  const squares = units.map((unit) => (unit.reduce((all, each) => all + each - overall, 0) / cases) ** 2);
  const correction = units.length > 1 ? units.length / (units.length - 1) : 1;
  return Math.sqrt(squares.reduce((all, each) => all + each, 0) * correction);
};

/**
 * What sampling alone can do to the mean difference, at most: cases of unlike chances vary less than as many cases of
 * their common one. Half a pass and half a failure are added, so that a clean record does not look like certainty.
 */
const samplingError = (pairs: readonly Pair[]): number => {
  let all = 0;
  let passed = 0;
  let weights = 0;
  for (const { before, after, was, is } of pairs) {
    all += before.samples.length + after.samples.length;
    passed += was * before.samples.length + is * after.samples.length;
    weights += 1 / before.samples.length + 1 / after.samples.length;
  }
  const rate = (passed + 0.5) / (all + 1);
  return Math.sqrt(rate * (1 - rate) * weights) / pairs.length;
};

const detectable = (units: Clusters, pairs: readonly Pair[], overall: number, rule: Rule, policy: Policy): number => {
  const power = policy.proof.detectPower;
  const error = Math.max(standardError(units, overall, pairs.length), samplingError(pairs));
  const byTest = smallestDetectable({
    clusters: units.length,
    variance: error * error * units.length,
    alpha: rule.p / Math.max(1, rule.tests),
    power,
  });
  // A drop must also be larger than the policy's threshold as seen, not only unlikely.
  return Math.max(100 * byTest, rule.dropPoints + 100 * normalQuantile(power) * error);
};

/** Compares the sides of some pairs under a rule. `name` and the gate's seed begin the random numbers. */
export const compare = (pairs: readonly Pair[], rule: Rule, policy: Policy, seed: string): Comparison => {
  const { confidence, bootstrapRounds, signFlipRounds, exactUpTo } = policy.statistics;
  const accounts = differences(pairs, 'account');
  const few = accounts.length < rule.minClusters;
  const units = few ? differences(pairs, 'account_draft') : accounts;
  const effect = pairs.length === 0 ? 0 : mean(pairs.map(({ difference }) => difference));
  const interval = clusterBootstrap(units, { rounds: bootstrapRounds, seed, confidence });
  return {
    cases: pairs.length,
    clusters: accounts.length,
    unit: few ? 'account_draft' : 'account',
    units: units.length,
    samples:
      pairs.length === 0
        ? 0
        : mean(pairs.map(({ before, after }) => (before.samples.length + after.samples.length) / 2)),
    baseline: pairs.length === 0 ? 0 : mean(pairs.map(({ was }) => was)),
    candidate: pairs.length === 0 ? 0 : mean(pairs.map(({ is }) => is)),
    effect: 100 * effect,
    interval: interval && { low: 100 * interval.low, high: 100 * interval.high },
    p: signFlip(units, { rounds: signFlipRounds, seed, exactUpTo }),
    smallestDetectable: pairs.length === 0 ? Number.POSITIVE_INFINITY : detectable(units, pairs, effect, rule, policy),
  };
};
