export {
  checkSchema,
  claimSchema,
  type Draft,
  type DraftCheck,
  type Drafter,
  drafterSchema,
  draftSchema,
  type Finding,
  findingSchema,
  languageTagSchema,
} from './contract.ts';
export { evidenceCheck, languageCheck, promiseCheck, toDraftChecks } from './draft-checks.ts';
export { findingIn, orderFindings } from './findings.ts';
export { type ModelClaim, modelClaimSchema, toClaim } from './model-claims.ts';
export { newClaim } from './new-claim.ts';
export { inOwnLanguage, withoutStop } from './own-words.ts';
export { fitPack, packForPrompt } from './pack-for-prompt.ts';
export { faultComplaint, pitchFaults, type RuleFault, setAside } from './rule-fault.ts';
export { claimComplaints, settleClaims } from './settle-claims.ts';
export { keptIn, type SettledById, settledById } from './settled-by-id.ts';
export {
  CHECK_AND_COME_BACK,
  promisesMore,
  type Spoken,
  settleSpoken,
  spokenComplaints,
  unfitToSay,
} from './spoken-words.ts';
export { type DraftingModel, withFallback } from './with-fallback.ts';
