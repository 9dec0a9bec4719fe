import type { Claim } from '#src/evidence/index.ts';

/** A drafted card, before or after verification: each drafter fills all of it. */
export type ReasonParts = {
  reasons: Claim[];
  differs: Claim[];
  firstNeed: Claim | null;
  /** The one sentence that is said to the prospect. */
  opening: Claim | null;
  questions: Claim[];
};

/** Every claim of a card but the opening line, in reading order: the opening is held to other rules. */
export const claimsOf = (parts: ReasonParts): Claim[] => [
  ...parts.reasons,
  ...parts.differs,
  ...(parts.firstNeed ? [parts.firstNeed] : []),
  ...parts.questions,
];
