import { type LikenessModel, weightsFor } from './domain-model.ts';
import { drawPortrait } from './domain-portrait.ts';
import { type AccountFacts, makeProfiles } from './domain-profile.ts';
import { type TermCounts, termWeights, weighTerms } from './domain-vocabulary.ts';
import { businessText, termsOf } from './terms.ts';

/** What is learnt from the won and lost accounts against the terms counted over so many candidates (LOOK-1). */
export const makeModel = (
  counts: TermCounts,
  { total, won, lost }: { total: number; won: readonly AccountFacts[]; lost: readonly AccountFacts[] },
): LikenessModel => {
  const texts = [...won, ...lost].flatMap((account) => [businessText(account), account.buying]);
  const vocabulary = weighTerms(counts, new Set(texts.flatMap((text) => [...termsOf(text).keys()])));
  const weights = termWeights(vocabulary);
  const [wonProfiles, lostProfiles] = [makeProfiles(won, weights), makeProfiles(lost, weights)];
  return {
    version: 1,
    candidates: total,
    vocabulary,
    weights: weightsFor(wonProfiles, lostProfiles),
    won: wonProfiles,
    lost: lostProfiles,
    portrait: drawPortrait(wonProfiles),
  };
};
