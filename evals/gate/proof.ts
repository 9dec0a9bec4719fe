import type { Comparison } from './compare.ts';
import type { GradedCase } from './graded-case.ts';
import type { Policy } from './policy.ts';
import { type Reason, reason } from './reason.ts';

/** How the evidence of one side was obtained, in cases. */
export type Evidence = { cases: number; recorded: number; authored: number; mixed: number };

export const evidence = (cases: Iterable<GradedCase>): Evidence => {
  const tally: Evidence = { cases: 0, recorded: 0, authored: 0, mixed: 0 };
  for (const { provenance } of cases) {
    tally.cases++;
    tally[provenance]++;
  }
  return tally;
};

const unrecorded = ({ cases, authored, mixed }: Evidence): number => (cases === 0 ? 0 : (authored + mixed) / cases);

const worded = (side: string, { cases, authored, mixed }: Evidence): string =>
  `${side} rests on authored answers in ${authored} of ${cases} cases${mixed > 0 ? ` and partly in ${mixed} more` : ''}`;

/** Answers nobody sampled from a model show that chains and graders hold, not that the prompts do. */
export const notRecorded = (sides: Readonly<Record<string, Evidence>>, { proof }: Policy): Reason[] => {
  const weak = Object.entries(sides).filter(([, side]) => unrecorded(side) > proof.unrecordedShare);
  return weak.length === 0 ? [] : [reason('not_recorded', weak.map(([name, side]) => worded(name, side)).join('; '))];
};

/** What this evidence, so many times over, would need to see the policy's drop: the smallest effect falls with √samples. */
const wanted = ({ smallestDetectable, samples: taken }: Comparison, { proof, samples }: Policy): number =>
  Math.max(samples.perCase, Math.ceil(taken * (smallestDetectable / proof.detectPoints) ** 2));

/** A gate that could hardly have seen the drop it is there for proves little by seeing none. */
export const tooFewSamples = (overall: Comparison, policy: Policy): Reason[] => {
  const { smallestDetectable: least, samples } = overall;
  const asked = policy.proof.detectPoints;
  if (least <= asked) return [];
  const words = Number.isFinite(least)
    ? `the smallest overall drop it could have seen is ${least.toFixed(1)} points, asked ${asked}; it had ${samples.toFixed(1)} samples a case and side, about ${wanted(overall, policy)} would do`
    : 'too few accounts for any drop to be seen';
  return [reason('too_few_samples', words)];
};

/** Where the policy demands proof, what is unproven fails. */
export const demandProof = (reasons: readonly Reason[], { proof }: Policy): Reason[] =>
  proof.demand && reasons.length > 0
    ? [reason('proof_demanded', `policy demands proof: ${reasons.map(({ kind }) => kind).join(', ')}`)]
    : [];
