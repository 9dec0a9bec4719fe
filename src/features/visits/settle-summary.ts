import type { Claim } from '#src/evidence/index.ts';
import { setAside, settledById, settleSpoken } from '#src/features/drafts/index.ts';
import { WITHHELD_TABLE, whyWithheld } from './domain-private.ts';
import { purposeOf } from './summary-by-rules.ts';
import type { SummaryMaterial } from './summary-material.ts';
import { claimsOfSummary, type SummaryParts } from './summary-parts.ts';
import { stepQuestions } from './summary-questions.ts';
import { spokenSummary } from './summary-spoken.ts';

/** A verified summary; `aside` are its rejected claims. */
export type SettledSummary = { parts: SummaryParts; aside: Claim[] };

/**
 * Verifies a summary (GUARD-1 … GUARD-7). Only what holds goes to the customer: a statement that became a question is the seller's to
 * ask, what is private or unfit stands aside with the reason.
 */
export const settleSummary = (drafted: SummaryParts, material: SummaryMaterial): SettledSummary => {
  const { language, words, pack } = material;
  const own = purposeOf(material);
  const all = [...claimsOfSummary(drafted), ...own];
  const settled = settledById(
    settleSpoken(all, pack, spokenSummary(material)).map((claim) => {
      const why = claim.status === 'rejected' || claim.kind === 'question' ? null : whyWithheld(claim.text, words);
      const { rule, why: reason } = WITHHELD_TABLE[why ?? 'private'];
      return why ? setAside(claim, { rule, message: reason }, language) : claim;
    }),
  );
  const after = (claim: Claim): Claim => settled.get(claim.id) ?? claim;
  const kept = (claims: readonly Claim[]): Claim[] =>
    claims.map(after).filter((claim) => claim.status !== 'rejected' && claim.kind !== 'question');
  const asked = claimsOfSummary(drafted)
    .map(after)
    .filter(
      (claim) =>
        claim.status !== 'rejected' &&
        claim.kind === 'question' &&
        !drafted.questions.some((each) => each.id === claim.id),
    );
  const purpose = kept(drafted.purpose);
  const nextSteps = drafted.nextSteps.flatMap((step) => kept([step.claim]).map((claim) => ({ ...step, claim })));
  const agreements = kept(drafted.agreements);
  return {
    parts: {
      purpose: purpose.length > 0 ? purpose : kept(own),
      said: kept(drafted.said),
      agreements,
      nextSteps,
      openPoints: kept(drafted.openPoints),
      questions: [
        ...stepQuestions(nextSteps, agreements.length > 0, material).map((claim) => ({
          ...claim,
          status: 'verified' as const,
        })),
        ...asked,
      ],
      withheld: drafted.withheld,
    },
    aside: claimsOfSummary(drafted)
      .map(after)
      .filter((claim) => claim.status === 'rejected'),
  };
};
