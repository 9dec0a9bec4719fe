import type { Comparison } from './compare.ts';
import type { Decision } from './decision.ts';
import type { Evidence } from './proof.ts';
import { fails, signed, wordedP } from './reason.ts';

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** N, accounts, both rates, the effect with its interval, p, and what could have been seen: always all of them. */
const line = (name: string, each: Comparison, p: number | null): string => {
  const { interval, smallestDetectable: least } = each;
  const range = interval ? ` [${signed(interval.low)}, ${signed(interval.high)}]` : '';
  const seen = Number.isFinite(least) ? `could have seen −${least.toFixed(1)}` : 'too few accounts to see any drop';
  return `${name}: ${percent(each.baseline)} → ${percent(each.candidate)}, ${signed(each.effect)} points${range}, ${p === null ? 'not tested' : wordedP(p)}; ${each.cases} cases, ${each.clusters} accounts; ${seen}`;
};

const source = (side: string, { cases, recorded, authored, mixed }: Evidence): string =>
  `${side}: ${cases} cases, ${recorded} recorded, ${authored} authored, ${mixed} mixed`;

/** A decision in lines: the verdict and its reasons first, then every figure it rests on. */
export const tell = (decision: Decision): string[] => {
  const { overall, heldOut, languageGap: gap, evidence, cases, flips } = decision;
  const tokens = decision.tokens.filter(({ baseline }) => baseline > 0);
  return [
    decision.verdict,
    ...decision.reasons.map((each) => `  ${fails(each) ? 'FAIL' : 'UNPROVEN'} ${each.kind}: ${each.words}`),
    ...(overall ? [line('overall', overall, overall.p)] : [`${cases.candidate} cases graded, none compared`]),
    ...(heldOut ? [line('held out', heldOut, heldOut.p)] : []),
    ...decision.slices.map((slice) => line(slice.name, slice, slice.adjusted)),
    ...(gap
      ? [
          `zh minus en: ${signed(gap.baseline)} → ${signed(gap.candidate)} points, wider by ${signed(gap.widened)}, ${wordedP(gap.p)}`,
        ]
      : []),
    ...(tokens.length > 0
      ? [`tokens: ${tokens.map(({ of, growth }) => `${of} ${signed(100 * growth)} %`).join(', ')}`]
      : []),
    `flips: ${flips.lost.length} lost, ${flips.gained.length} gained; held out ${flips.heldOutLost} lost, ${flips.heldOutGained} gained`,
    ...(decision.suspects.length > 0
      ? [`further samples wanted: ${decision.suspects.map(({ id, more }) => `${id} (${more})`).join(', ')}`]
      : []),
    source('candidate', evidence.candidate),
    ...(evidence.baseline ? [source('baseline', evidence.baseline)] : []),
    `policy ${decision.policy}, seed ${decision.seed}`,
  ];
};
