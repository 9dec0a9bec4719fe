import { type Background, scoresOf, type Weights } from './background.ts';
import type { Feature } from './domain-model.ts';
import { KNOWN } from './features.ts';

/** So many companies of the background may be less like the seeds than what counts as nothing. */
const BELOW = 0.01;

/**
 * What is added so that 0 is a company with nothing in common: the score at which one in a hundred of the background is below, or that
 * of a company on record that shares nothing with the seeds, when all of the background shares something.
 */
export const baseOf = (feature: Feature, background: Background, weights: Weights): number => {
  const scores = scoresOf(background, weights).sort();
  const least = Math.min(0, scores[Math.floor(BELOW * scores.length)] ?? 0);
  const stranger = feature === 'contrast' ? 0 : Math.min(0, strangerTo(feature, weights));
  return -Math.min(least, stranger);
};

const strangerTo = (feature: Exclude<Feature, 'contrast'>, weights: Weights): number =>
  weights.get(KNOWN[feature === 'buying' ? 'text' : feature]) ?? 0;
