import type { Claim } from '#src/evidence/index.ts';
import { WITHHELD_TABLE } from './domain-private.ts';
import type { VisitSummary } from './summary-contract.ts';
import type { SummaryMaterial } from './summary-material.ts';
import type { SummaryParts } from './summary-parts.ts';

const ids = (claims: readonly Claim[]): string[] => claims.map((claim) => claim.id);

/** The sections of a settled summary as they go over the wire: claims by id. */
export const toSummarySections = (
  parts: SummaryParts,
  { participants, language }: SummaryMaterial,
): VisitSummary['sections'] => ({
  purpose: ids(parts.purpose),
  participants: {
    theirs: participants
      .filter((each) => each.side === 'theirs')
      .map(({ id, name, title }) => ({ contactId: id, name, title })),
    ours: participants.filter((each) => each.side === 'ours').map(({ id, name }) => ({ userId: id, name })),
  },
  said: ids(parts.said),
  agreements: ids(parts.agreements),
  nextSteps: parts.nextSteps.map(({ claim, doer, by }) => ({
    claim: claim.id,
    who: doer ? { side: doer.side, id: doer.person?.id ?? null, name: doer.person?.name ?? null } : null,
    by,
  })),
  openPoints: ids(parts.openPoints),
  questions: ids(parts.questions),
  withheld: parts.withheld.map(({ quote, reason }) => ({
    quote,
    reason,
    rule: WITHHELD_TABLE[reason].rule,
    why: WITHHELD_TABLE[reason].why[language],
  })),
});
