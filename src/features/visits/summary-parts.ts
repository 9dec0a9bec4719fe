import type { Claim } from '#src/evidence/index.ts';
import type { Doer } from './domain-classify.ts';
import type { Withheld } from './domain-private.ts';

/** A next step before verification. `by` is a day (`YYYY-MM-DD`), null when nobody said one. */
export type StepPart = { claim: Claim; doer: Doer | null; by: string | null };

/** A drafted summary before verification: each drafter fills all of it. */
export type SummaryParts = {
  purpose: Claim[];
  said: Claim[];
  agreements: Claim[];
  nextSteps: StepPart[];
  openPoints: Claim[];
  questions: Claim[];
  withheld: { quote: string; reason: Withheld }[];
};

/** The claims that go to the customer, in reading order. */
export const spokenClaims = (parts: SummaryParts): Claim[] => [
  ...parts.purpose,
  ...parts.said,
  ...parts.agreements,
  ...parts.nextSteps.map((step) => step.claim),
  ...parts.openPoints,
];

/** Every claim of a summary; the questions are the seller's. */
export const claimsOfSummary = (parts: SummaryParts): Claim[] => [...spokenClaims(parts), ...parts.questions];
