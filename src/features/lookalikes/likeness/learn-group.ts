import { type Background, heaviest, scoresOf, type Weights } from './background.ts';
import type { Feature } from './domain-model.ts';
import type { FeatureVector } from './features.ts';
import { centred, type FirmField, firmWeights, tradeShares } from './likeness-firm.ts';
import { meanOf, onVectors, product, textPattern, toUnit, unitTerms } from './likeness-text.ts';

/** How much a feature counts where the business text counts 1; `industry`, `size` and `region` for each unit of log-odds. */
export const DEFAULTS: Readonly<Record<Exclude<Feature, 'text'>, number>> = {
  industry: 0.15,
  size: 0.05,
  region: 0.02,
  tags: 0.35,
  buying: 0.15,
  contrast: 0.25,
};

/** A pattern holds at most so many tags and terms of buying conditions and of the text: a scan costs by the weight. */
const [MOST_TAGS, MOST_BUYING, MOST_TERMS] = [32, 60, 260];
/** All features of a group together weigh about so many dimensions; the text gives way, down to so many terms. */
const [MOST_WEIGHTS, FEWEST_TERMS] = [400, 100];

/** A seed as the patterns see it: its vector and its unit text and tags. */
export type Seed = { vector: FeatureVector; text: Weights; tags: Weights; buying: Weights };

export const seedOf = (vector: FeatureVector, buying: FeatureVector, background: Background): Seed => ({
  vector,
  text: unitTerms(vector, background, 'text'),
  tags: unitTerms(vector, background, 'tags'),
  buying: unitTerms(buying, background, 'text'),
});

/** Weights on stored vectors by feature, before they are scaled. */
export type PartWeights = Map<Feature, Weights>;

const times = (weights: Weights, factor: number): Weights =>
  new Map([...weights].map(([index, weight]) => [index, factor * weight]));

/** Learns what these seeds have in common. @param shares how much each counts @param contrast what tells them from lost accounts */
export const learnParts = (
  seeds: readonly Seed[],
  shares: readonly number[],
  background: Background,
  tuned: Readonly<Record<Feature, number>>,
  contrast: Weights,
): PartWeights => {
  const vectors = seeds.map(({ vector }) => vector);
  const parts: PartWeights = new Map();
  const rest: Weights = new Map();
  const put = (feature: Feature, weights: Weights): void => {
    if (weights.size > 0) parts.set(feature, weights);
  };
  for (const field of ['industry', 'size', 'region'] satisfies FirmField[])
    put(field, times(firmWeights(vectors, shares, background, field), DEFAULTS[field] * tuned[field]));
  const tags = onVectors(
    heaviest(
      toUnit(
        meanOf(
          seeds.map(({ tags: own }) => own),
          shares,
        ),
      ),
      MOST_TAGS,
    ),
    background,
  );
  if (tags.size > 0) put('tags', centred(times(tags, DEFAULTS.tags * tuned.tags), background, 'tags'));
  for (const weights of parts.values())
    for (const [index, weight] of weights) rest.set(index, (rest.get(index) ?? 0) + weight);
  const buying = heaviest(
    meanOf(
      seeds.map((seed) => seed.buying),
      shares,
    ),
    MOST_BUYING,
  );
  if (buying.size > 0)
    put('buying', centred(times(onVectors(buying, background), DEFAULTS.buying * tuned.buying), background, 'text'));
  put('contrast', contrast);
  const taken = new Set([...parts.values()].flatMap((weights) => [...weights.keys()])).size;
  const text = textPattern(
    meanOf(
      seeds.map((seed) => seed.text),
      shares,
    ),
    background,
    {
      rest: scoresOf(background, rest),
      likeTrade: tradeShares(vectors, shares, background),
      seeds: seeds.length,
      most: Math.min(MOST_TERMS, Math.max(FEWEST_TERMS, MOST_WEIGHTS - taken)),
    },
  );
  put('text', centred(times(onVectors(text, background), tuned.text), background, 'text'));
  return parts;
};

/** How like the pattern of the others a seed’s text is, 0–1. */
export const leaveOneOut = (seeds: readonly Seed[], shares: readonly number[]): number[] => {
  const mean = meanOf(
    seeds.map(({ text }) => text),
    shares,
  );
  const total = shares.reduce((sum, share) => sum + share, 0);
  return seeds.map(({ text }, at) => {
    const share = shares[at] ?? 0;
    const others = total - share;
    return others > 0 ? (total * product(mean, text) - share * product(text, text)) / others : 0;
  });
};
