import { DRAFTS, type DraftKind, GATED } from '../../cases/case.ts';

/** The drafts whose answers are read and graded. */
export const EVERY: readonly DraftKind[] = DRAFTS;

/** The drafts of which everything that was sent is known: only there a word can be held against all of it. */
export const GROUNDED: readonly DraftKind[] = GATED;
