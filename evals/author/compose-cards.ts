import type { CardMaterial, RecommendationCardSet } from '#src/features/recommendations/index.ts';
import type { Citer } from './cite.ts';

const DAY = /\d{4}-\d{2}-\d{2}/u;

/** The rule drafter's cards in the shape a model answers in: documents by number, passages by ref. */
export const composeCards = (
  cards: RecommendationCardSet,
  cite: Citer,
  { offered, pack }: Pick<CardMaterial, 'offered' | 'pack'>,
): unknown => {
  const of = (id: string) => cite.claim(cards.claims.find((claim) => claim.id === id));
  const picks = cards.sections.picks.flatMap(({ document, passage, reasons, howToUse, forWhom }) => {
    const known = offered.find((each) => each.documentId === document.id);
    const shown = pack.items.find((item) => item.source.type === 'passage' && item.source.id === passage.id);
    const use = of(howToUse);
    const why = reasons.flatMap(({ dimension, fits, claim }) => {
      const said = of(claim);
      return said ? [{ dimension, fits, claim: said }] : [];
    });
    if (!known || !use || why.length === 0) return [];
    const ref = shown?.ref ?? known.refs[0] ?? '';
    return [{ document: known.number, passage: ref, reasons: why, howToUse: use, forWhom: forWhom?.name ?? null }];
  });
  return {
    picks,
    nothingFits: picks.length === 0,
    // A day of a document that was not offered is nothing a model could know.
    missing: cards.sections.missing
      .flatMap((id) => of(id) ?? [])
      .filter(({ text }) => !DAY.test(text))
      .slice(0, 3),
  };
};
