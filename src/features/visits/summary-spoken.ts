import type { Spoken } from '#src/features/drafts/index.ts';
import type { SummaryMaterial } from './summary-material.ts';

/** Everything in a summary but its questions is said to the customer. */
export const spokenSummary = ({ language, words }: SummaryMaterial): Spoken => ({
  language,
  competitors: words.competitors,
  isSaid: (claim) => claim.kind !== 'question',
});
