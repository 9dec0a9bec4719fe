/**
 * The evidence room: what a statement rests on, and whether it holds (GUARD-1), and what becomes of one that does not (GUARD-7).
 * Everything here is pure and sync; it reads claims and packs and nothing else.
 */
export {
  CLAIM_KINDS,
  CLAIM_STATUSES,
  type Claim,
  type ClaimKind,
  type ClaimStatus,
  type Evidence,
  type EvidenceItem,
  type EvidencePack,
  type EvidenceSource,
  type Fault,
  type SourceType,
} from './claim.ts';
export { findItem, locateQuote, numberItems, toEvidence } from './evidence-pack.ts';
export { settleClaim } from './settle-claim.ts';
export { claimVerifier, type VerifyOptions, verifyClaim, verifyClaims } from './verify-claim.ts';
