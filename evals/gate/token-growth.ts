import { grouped, type Pair } from './pairs.ts';
import type { Policy } from './policy.ts';
import { type Reason, reason } from './reason.ts';

/** Tokens a case costs on each side, in and out together, summed over cases; growth is a share (0.15 = 15 % more). */
export type TokenGrowth = { of: string; cases: number; baseline: number; candidate: number; growth: number };

const measure = (of: string, pairs: readonly Pair[]): TokenGrowth => {
  const sum = (side: 'before' | 'after') =>
    pairs.reduce((all, pair) => all + pair[side].tokens.input + pair[side].tokens.output, 0);
  const baseline = sum('before');
  const candidate = sum('after');
  return { of, cases: pairs.length, baseline, candidate, growth: baseline > 0 ? candidate / baseline - 1 : 0 };
};

/** Growth over all pairs, then by draft. */
export const tokenGrowth = (pairs: readonly Pair[]): TokenGrowth[] => [
  measure('all', pairs),
  ...[...grouped(pairs, ({ before }) => before.draft)].map(([draft, group]) => measure(draft, group)),
];

export const tokensUp = (measured: readonly TokenGrowth[], { tokens }: Policy): Reason[] =>
  measured
    .filter(({ growth, cases }) => growth > tokens.growth && cases >= tokens.minCases)
    .map(({ of, growth }) =>
      reason(
        'tokens',
        `tokens of ${of} up ${(100 * growth).toFixed(1)} %, more than ${(100 * tokens.growth).toFixed(0)} %`,
        {
          slice: of === 'all' ? null : `draft=${of}`,
        },
      ),
    );
