import type { Claim, EvidencePack } from '#src/evidence/claim.ts';
import { settleClaim, type VerifyOptions, verifyClaims } from '#src/evidence/index.ts';
import type { Language } from '#src/kernel/language.ts';

/**
 * Verifies each claim and settles it (GUARD-1, GUARD-7): one that holds is `verified`; one that does not becomes a question
 * or is `rejected`, and says why. Nothing is dropped silently.
 */
export const settleClaims = (
  claims: readonly Claim[],
  pack: EvidencePack,
  language: Language,
  options: VerifyOptions = {},
): Claim[] => verifyClaims(claims, pack, options).map(({ claim, faults }) => settleClaim(claim, faults, language));

/** What to tell the model about claims that do not hold, for its one repair round: the words and the reason. */
export const claimComplaints = (
  claims: readonly Claim[],
  pack: EvidencePack,
  language: Language,
  options: VerifyOptions = {},
): string[] =>
  verifyClaims(claims, pack, options).flatMap(({ claim, faults }) =>
    faults.map((fault) => `“${claim.text}”: ${fault.message[language]}`),
  );
