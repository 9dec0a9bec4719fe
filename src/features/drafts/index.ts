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
export { type ModelClaim, modelClaimSchema, toClaim } from './model-claims.ts';
export { fitPack, packForPrompt } from './pack-for-prompt.ts';
export { claimComplaints, settleClaims } from './settle-claims.ts';
export { type DraftingModel, withFallback } from './with-fallback.ts';
