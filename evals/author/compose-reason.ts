import type { ReasonCard } from '#src/features/lookalikes/index.ts';
import type { Citer } from './cite.ts';

const LONGEST_OPENING = 200;

/** The rule drafter's reason card in the shape a model answers in. */
export const composeReason = (card: ReasonCard, cite: Citer): unknown => {
  const { reasons, differs, firstNeed, opening, questions } = card.sections;
  const find = (id: string | null) => card.claims.find((claim) => claim.id === id);
  const all = (ids: readonly string[], most: number) => cite.claims(ids.map(find)).slice(0, most);
  return {
    reasons: all(reasons, 5),
    differs: all(differs, 3),
    firstNeed: cite.claim(find(firstNeed)),
    opening: find(opening)?.text.slice(0, LONGEST_OPENING) ?? null,
    questions: all(questions, 3),
  };
};
