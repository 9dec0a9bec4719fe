import { type GradedCase, passRate } from './graded-case.ts';
import type { Pair } from './pairs.ts';
import type { Policy } from './policy.ts';
import { namedCases, type Reason, reason } from './reason.ts';

/**
 * Whether the baseline always passed it, and often enough for that to say something. An authored answer does not vary,
 * so one sample says all there is.
 */
export const isStable = (before: GradedCase, { baselineSamples }: Policy['stable']): boolean =>
  passRate(before) === 1 && (before.provenance === 'authored' || before.samples.length >= baselineSamples);

export type StableWord = 'holds' | 'suspected' | 'fails';

/** What the candidate did to a stable case. Suspicion needs further samples; answers that do not vary need none. */
export const wordOn = ({ before, after, was, is }: Pair, policy: Policy): StableWord => {
  const { suspectAt, furtherSamples, failAt } = policy.stable;
  if (is > suspectAt || was < 1 || !isStable(before, policy.stable)) return 'holds';
  if (after.provenance === 'authored') return 'fails';
  if (after.samples.length < policy.samples.perCase + furtherSamples) return 'suspected';
  return is <= failAt ? 'fails' : 'holds';
};

/** Cases to take further samples of before the gate can decide; how many more each needs. */
export const suspects = (pairs: readonly Pair[], policy: Policy): { pair: Pair; more: number }[] =>
  pairs
    .filter((pair) => wordOn(pair, policy) === 'suspected')
    .map((pair) => ({
      pair,
      more: policy.samples.perCase + policy.stable.furtherSamples - pair.after.samples.length,
    }));

/** Stable cases that now fail, and those of which it is not known yet. */
export const stableCases = (pairs: readonly Pair[], policy: Policy): Reason[] => {
  const of = (word: StableWord) => pairs.filter((pair) => wordOn(pair, policy) === word).map(({ after }) => after);
  const failing = of('fails');
  const suspected = of('suspected');
  const fail = namedCases(failing);
  const suspect = namedCases(suspected);
  return [
    ...(failing.length === 0
      ? []
      : [reason('stable_case', `stable in the baseline, failing now: ${fail.words}`, { cases: fail.cases })]),
    ...(suspected.length === 0
      ? []
      : [
          reason(
            'stable_suspect',
            `stable in the baseline, perhaps failing now; record further samples of ${suspect.words}`,
            {
              cases: suspect.cases,
            },
          ),
        ]),
  ];
};
