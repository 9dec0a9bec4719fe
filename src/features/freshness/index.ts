/** Claims are bound to what they rest on, and marked when it changes. This slice knows claims and packs, not the drafts they stand in. */
export { bindClaims } from './bind-claims.ts';
export { type DraftedClaim, type DraftHealth, type DraftKind, healthSchema, type StaleMark } from './contract.ts';
export { healthOf } from './domain.ts';
export { recheck } from './recheck.ts';
export { staleMarks } from './stale-marks.ts';
export { selectBoundDrafts as boundDrafts, staleCounts } from './store.ts';
export { asWatched, statesOf, withHealth } from './stored-draft.ts';
export { type Watched, type WatchedDraft, watchDrafts } from './watch-drafts.ts';
export { withStale } from './with-stale.ts';
