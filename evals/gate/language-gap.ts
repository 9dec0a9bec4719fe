import { signFlip } from '../statistics/sign-flip.ts';
import { grouped, type Pair } from './pairs.ts';
import type { Policy } from './policy.ts';
import { type Reason, reason, signed, wordedP } from './reason.ts';

/** Pass rate in Chinese minus that in English, in points, on both sides; `p` that it moved apart by chance, two-sided. */
export type LanguageGap = { cases: number; baseline: number; candidate: number; widened: number; p: number };

const mean = (numbers: readonly number[]): number =>
  numbers.length === 0 ? 0 : numbers.reduce((all, each) => all + each, 0) / numbers.length;

/** @returns null when one of the languages has too few cases to speak of. */
export const languageGap = (pairs: readonly Pair[], policy: Policy, seed: string): LanguageGap | null => {
  const zh = pairs.filter(({ before }) => before.language === 'zh');
  const en = pairs.filter(({ before }) => before.language === 'en');
  if (Math.min(zh.length, en.length) < policy.languageGap.minCases) return null;
  const gap = (side: 'was' | 'is') => 100 * (mean(zh.map((pair) => pair[side])) - mean(en.map((pair) => pair[side])));
  const baseline = gap('was');
  const candidate = gap('is');
  const direction = candidate < 0 ? 1 : -1;
  // Each case's part in the change of the gap, so signed that wider is lower, as in a drop.
  const moved = [...grouped(pairs, ({ before }) => before.cluster).values()].map((group) =>
    group.map(({ before, difference }) =>
      before.language === 'zh' ? (direction * difference) / zh.length : (-direction * difference) / en.length,
    ),
  );
  const { signFlipRounds, exactUpTo } = policy.statistics;
  const oneSided = signFlip(moved, { rounds: signFlipRounds, seed, exactUpTo });
  return {
    cases: pairs.length,
    baseline,
    candidate,
    widened: Math.abs(candidate) - Math.abs(baseline),
    p: Math.min(1, 2 * oneSided),
  };
};

/** The one rule that is not about worse alone: it also fails where one language gains and the other does not. */
export const gapWidened = (gap: LanguageGap | null, { languageGap: rule }: Policy): Reason[] =>
  gap === null || gap.widened <= rule.points || gap.p > rule.p
    ? []
    : [
        reason(
          'language_gap',
          `zh minus en went from ${signed(gap.baseline)} to ${signed(gap.candidate)} points, wider by ${gap.widened.toFixed(1)} (limit ${rule.points}), ${wordedP(gap.p)}`,
        ),
      ];
