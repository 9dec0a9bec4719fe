import type { Draft } from '#src/features/drafts/index.ts';
import type { Grader } from './verdict.ts';

/** How a draft stands on its evidence: facts that hold, and claims the chain had to take back or trim (GUARD-7). */
export const countGrounds = ({ claims }: Draft): { verified: number; facts: number; fell: number } => {
  const facts = claims.filter((claim) => claim.kind === 'fact');
  return {
    facts: facts.length,
    verified: facts.filter((claim) => claim.status === 'verified').length,
    fell: claims.filter((claim) => claim.note !== undefined && claim.status !== 'verified').length,
  };
};

/**
 * GUARD-1: every fact that the draft shows is verified, cites something, and there are as many as the case expects. What the chain took
 * back stands aside with its reason (GUARD-7); it is counted as fallen, and shown by no section.
 */
export const grounding: Grader = ({ draft, expect }) => {
  const { verified } = countGrounds(draft);
  const loose = draft.claims.filter(
    (claim) =>
      claim.kind === 'fact' &&
      claim.status !== 'rejected' &&
      (claim.status !== 'verified' || claim.evidence.length === 0),
  );
  return {
    grader: 'grounding',
    problems: [
      ...loose.map((claim) => `GUARD-1 a fact that does not hold: “${claim.text}”`),
      ...(verified >= expect.minVerifiedFacts
        ? []
        : [`${verified} verified facts, at least ${expect.minVerifiedFacts} expected`]),
    ],
  };
};
