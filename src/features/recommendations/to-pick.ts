import { say } from '#src/kernel/language.ts';
import { freshnessOf } from '#src/playbook/recommendations.ts';
import type { RecommendationCardSet } from './cards/card-contract.ts';
import { offeredOf, personNamed } from './cards/card-faults.ts';
import type { CardMaterial } from './cards/card-material.ts';
import type { CardPick } from './cards/card-parts.ts';
import { sharingOf } from './fit/domain-fit.ts';

/** One settled pick as it goes over the wire: claims by id, the passage as it stands in the library; null when it is none of those offered. */
export const toPick = (
  pick: CardPick,
  rank: number,
  material: CardMaterial,
  now: Date,
): RecommendationCardSet['sections']['picks'][number] | null => {
  const { language, pack, ranked } = material;
  const found = ranked.get(pick.document);
  const item = pack.items.find(({ ref }) => ref === pick.passage);
  const passage = found?.passages.find(({ id }) => id === item?.source.id);
  const person = pick.forWhom ? personNamed(pick.forWhom, material) : null;
  if (!found || !passage || !offeredOf(pick, material)) return null;
  const { document } = found.candidate;
  const { state, message } = freshnessOf(document, now);
  const sharing = sharingOf(document);
  return {
    rank,
    document: { id: document.id, title: document.title, type: document.type },
    passage: { id: passage.id, heading: passage.heading, text: passage.text },
    reasons: pick.reasons.map(({ dimension, fits, claim }) => ({ dimension, fits, claim: claim.id })),
    howToUse: pick.howToUse.id,
    forWhom: person ? { contactId: person.id, name: person.name } : null,
    sharing: { mayLeave: sharing.mayLeave, text: say(sharing.message, language) },
    freshness: { state, text: say(message, language) },
  };
};
