import { type Comparison, compare } from './compare.ts';
import { coverage } from './coverage.ts';
import { criticalHits } from './critical-hits.ts';
import type { Decision, Flips } from './decision.ts';
import { byId, type GradedCase } from './graded-case.ts';
import { gapWidened, languageGap } from './language-gap.ts';
import { matrix } from './matrix.ts';
import { isHeldOut, type Pair, pairUp } from './pairs.ts';
import { type Policy, policyDigest } from './policy.ts';
import { demandProof, evidence, notRecorded, tooFewSamples } from './proof.ts';
import { fails, type Reason, reason, signed, wordedP } from './reason.ts';
import { sliceDrops, slices } from './slices.ts';
import { stableCases, suspects } from './stable-cases.ts';
import { tokenGrowth, tokensUp } from './token-growth.ts';

export type DecideInput = {
  candidate: readonly GradedCase[];
  /** Graded with the same graders as the candidate; null or empty when nothing was blessed yet. */
  baseline: readonly GradedCase[] | null;
  policy: Policy;
  /** Begins the random numbers of intervals (and of the test beyond 28 accounts). */
  seed: string;
};

const turned = (pairs: readonly Pair[]): Flips => {
  const lost = pairs.filter(({ before, after }) => before.passed && !after.passed);
  const gained = pairs.filter(({ before, after }) => !before.passed && after.passed);
  const open = (list: readonly Pair[]) => list.filter(({ before }) => !isHeldOut(before)).map(({ id }) => id);
  return {
    lost: open(lost),
    gained: open(gained),
    heldOutLost: lost.length - open(lost).length,
    heldOutGained: gained.length - open(gained).length,
  };
};

const dropped = ({ effect, p, cases, clusters }: Comparison, { overall }: Policy): Reason[] =>
  -effect > overall.dropPoints && p <= overall.p
    ? [
        reason(
          'overall_drop',
          `overall ${signed(effect)} points (limit ${overall.dropPoints}; ${cases} cases, ${clusters} accounts), ${wordedP(p)}`,
        ),
      ]
    : [];

const unblessed = (candidate: ReadonlyMap<string, GradedCase>): Reason[] => {
  const passed = [...candidate.values()].filter((each) => each.passed).length;
  return [reason('no_baseline', `no baseline yet; bless would set ${candidate.size} cases, of which ${passed} pass`)];
};

/**
 * Decides on a candidate: cases are paired by id, tests go by account. FAIL on any failing reason, else UNPROVEN on any
 * that leaves it open, else PASS. The order of cases does not matter, and the same input gives the same decision.
 * @throws EvalFailure (2) when an id stands twice on a side.
 */
export const decide = ({ candidate, baseline, policy, seed }: DecideInput): Decision => {
  const after = byId(candidate, 'candidate');
  const before = byId(baseline ?? [], 'baseline');
  const pairing = pairUp(after, before);
  const { pairs } = pairing;
  const hasBaseline = before.size > 0;
  const rule = { ...policy.overall, minClusters: 0, tests: 1 };
  const line = (kept: Pair[]) => (kept.length === 0 ? null : compare(kept, rule, policy, seed));
  const open = pairs.filter((pair) => !isHeldOut(pair.before));
  const overall = line(open);
  const compared = slices(pairs, policy, seed);
  const gap = languageGap(open, policy, seed);
  const tokens = hasBaseline ? tokenGrowth(pairs) : [];
  const sides = {
    candidate: evidence(after.values()),
    ...(hasBaseline ? { baseline: evidence(before.values()) } : {}),
  };
  const found = [
    ...criticalHits(after.values(), policy),
    ...(overall ? dropped(overall, policy) : []),
    ...sliceDrops(compared, policy),
    ...stableCases(pairs, policy),
    ...(hasBaseline || after.size === 0 ? coverage(pairing, policy) : []),
    ...tokensUp(tokens, policy),
    ...gapWidened(gap, policy),
    ...notRecorded(sides, policy),
    ...(overall ? tooFewSamples(overall, policy) : []),
    ...(hasBaseline ? [] : unblessed(after)),
  ];
  const unsettled = found.filter((each) => !fails(each));
  const failing = [...found.filter(fails), ...demandProof(unsettled, policy)];
  const asked = suspects(pairs, policy);
  const openSuspects = asked.filter(({ pair }) => !isHeldOut(pair.before));
  return {
    verdict: failing.length > 0 ? 'FAIL' : unsettled.length > 0 ? 'UNPROVEN' : 'PASS',
    reasons: [...failing, ...unsettled],
    overall,
    heldOut: line(pairs.filter((pair) => isHeldOut(pair.before))),
    slices: compared,
    languageGap: gap,
    tokens,
    flips: turned(pairs),
    suspects: openSuspects.map(({ pair, more }) => ({ id: pair.id, more })),
    heldOutSuspects: asked.length - openSuspects.length,
    matrix: {
      candidate: matrix(after.values(), policy.statistics.confidence),
      baseline: matrix(before.values(), policy.statistics.confidence),
    },
    evidence: { candidate: sides.candidate, baseline: sides.baseline ?? null },
    cases: {
      candidate: after.size,
      baseline: before.size,
      compared: pairs.length,
      lost: pairing.lost.length,
      added: pairing.added.length,
    },
    policy: policyDigest(policy),
    seed,
  };
};
