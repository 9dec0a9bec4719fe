import { type Background, heaviest, type Weights } from './background.ts';
import { DEFAULTS, type Seed } from './learn-group.ts';
import { centred, firmWeights } from './likeness-firm.ts';
import { meanOf, onVectors } from './likeness-text.ts';

/** With so many lost accounts the contrast counts half. */
const HALF_AT = 5;
const MOST_TERMS = 60;

/**
 * What tells won customers from lost accounts (LOOK-1): the difference of their texts, and how much more often lost ones are of a
 * trade. What both have in common falls away. Empty without lost accounts.
 */
export const learnContrast = (
  won: readonly Seed[],
  lost: readonly Seed[],
  background: Background,
  tuned: number,
): Weights => {
  if (lost.length === 0 || won.length === 0) return new Map();
  const strength = (tuned * lost.length) / (lost.length + HALF_AT);
  const even = (seeds: readonly Seed[]) => seeds.map(() => 1);
  const apart = new Map(
    meanOf(
      won.map(({ text }) => text),
      even(won),
    ),
  );
  for (const [index, weight] of meanOf(
    lost.map(({ text }) => text),
    even(lost),
  ))
    apart.set(index, (apart.get(index) ?? 0) - weight);
  const weights = scale(onVectors(heaviest(apart, MOST_TERMS), background), strength * DEFAULTS.contrast);
  const vectors = (seeds: readonly Seed[]) => seeds.map(({ vector }) => vector);
  const trade: Weights = new Map();
  const [ours, theirs] = [won, lost].map((seeds) => firmWeights(vectors(seeds), even(seeds), background, 'industry'));
  if (ours && theirs && ours.size > 0)
    for (const [index, weight] of theirs)
      trade.set(index, DEFAULTS.contrast * DEFAULTS.industry * strength * ((ours.get(index) ?? 0) - weight));
  const both = centred(weights, background, 'text');
  for (const [index, weight] of centred(trade, background, 'industry'))
    both.set(index, (both.get(index) ?? 0) + weight);
  return both;
};

const scale = (weights: Weights, factor: number): Weights =>
  new Map([...weights].map(([index, weight]) => [index, factor * weight]));
