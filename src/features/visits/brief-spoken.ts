import type { Spoken } from '#src/features/drafts/index.ts';
import type { BriefMaterial } from './brief-parts.ts';

/** Of a brief only its questions are said to the customer. */
export const spokenBrief = ({ language, dossier }: BriefMaterial): Spoken => ({
  language,
  competitors: dossier.opportunities.flatMap((deal) => deal.competitors.map((rival) => rival.name)),
  isSaid: (claim) => claim.kind === 'question',
});
