import type { Claim, EvidencePack } from '#src/evidence/claim.ts';
import { settleClaim, verifyClaim } from '#src/evidence/index.ts';
import type { Language } from '#src/kernel/language.ts';

/**
 * Verifies each claim and settles it (GUARD-1, GUARD-7): one that holds is `verified`; one that does not becomes a question
 * or is `rejected`, and says why. Nothing is dropped silently.
 */
export const settleClaims = (claims: readonly Claim[], pack: EvidencePack, language: Language): Claim[] =>
  claims.map((claim) => settleClaim(claim, verifyClaim(claim, pack), language));

/** What to tell the model about claims that do not hold, for its one repair round: the words and the reason. */
export const claimComplaints = (claims: readonly Claim[], pack: EvidencePack, language: Language): string[] =>
  claims.flatMap((claim) => verifyClaim(claim, pack).map((fault) => `“${claim.text}”: ${fault.message[language]}`));
