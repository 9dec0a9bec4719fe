import { type Background, scoresOf, type Weights } from './background.ts';
import { baseOf } from './base-score.ts';
import { FEATURES, type Feature } from './domain-model.ts';
import { dot, type FeatureVector, vectorOf } from './features.ts';
import type { Learner } from './known-company.ts';
import { learnContrast } from './learn-contrast.ts';
import { learnParts, leaveOneOut, type PartWeights } from './learn-group.ts';
import { groupSeeds } from './likeness-groups.ts';
import type { LikenessGroup } from './likeness-model.ts';
import { feedbackShare, lengthOf, meanOf } from './likeness-text.ts';

export type Tuned = Readonly<Record<Feature, number>>;
export type Learnt = {
  groups: LikenessGroup[] /** The group of each seed. */;
  of: number[] /** Places of seeds that count less. */;
  damped: number[];
};

/** A seed less than this share as like the others as the middle one is counts for so much: one odd customer is not the pattern. */
const [ODD, DAMPED, FEWEST] = [0.25, 0.35, 5];

/** Learns the groups of the seeds, each with its weights. */
export const learnGroups = (
  won: readonly Learner[],
  lost: readonly Learner[],
  background: Background,
  tuned: Tuned,
): Learnt => {
  const of = groupSeeds(won);
  const damped: number[] = [];
  const groups = [...new Set(of)].sort().map((group): LikenessGroup => {
    const places = of.flatMap((each, at) => (each === group ? [at] : []));
    const seeds = places.map((at) => won[at] as Learner);
    const shares = sharesOf(seeds);
    places.forEach((at, place) => {
      if ((shares[place] ?? 1) < 1) damped.push(at);
    });
    const contrast = learnContrast(seeds, lost, background, tuned.contrast);
    const parts = learnParts(seeds, shares, background, tuned, contrast);
    return scaled(`g${group + 1}`, seeds, shares, parts, background);
  });
  return { groups, of, damped };
};

const sharesOf = (seeds: readonly Learner[]): number[] => {
  if (seeds.length < FEWEST) return seeds.map(() => 1);
  const alike = leaveOneOut(
    seeds,
    seeds.map(() => 1),
  );
  return alike.map((each) => (each < ODD * middle(alike) ? DAMPED : 1));
};

const middle = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;

/** A customer, left out of what is learnt, scores this much; and none of them more than 1 where it is not left out. */
const USUAL = 0.75;
/** One seed tells nothing about how like others of its kind are: about so much of its own text. */
const OTHERS = 0.25;

/**
 * Weights on a scale that is the same for every run: 0 is what the background company least like the seeds would score in every
 * feature, about 0.75 a customer that was left out. What is unknown counts as the average company of the background.
 */
const scaled = (
  id: string,
  seeds: readonly Learner[],
  shares: readonly number[],
  parts: PartWeights,
  background: Background,
): LikenessGroup => {
  const bases = new Map<Feature, number>();
  for (const [feature, weights] of parts) bases.set(feature, baseOf(feature, background, weights));
  const base = [...bases.values()].reduce((sum, each) => sum + each, 0);
  const vectors = new Map([...parts].map(([feature, weights]) => [feature, vectorOf(weights)]));
  const ownScores = seeds.map(
    ({ vector }) => base + [...vectors.values()].reduce((sum, each) => sum + dot(each, vector), 0),
  );
  const alike = leaveOneOut(seeds, shares);
  const total = shares.reduce((sum, share) => sum + share, 0);
  const length = lengthOf(
    meanOf(
      seeds.map(({ text }) => text),
      shares,
    ),
  );
  const leftOut = seeds.map(({ vector, text1 }, at) => {
    const self = dot(text1, vector);
    const share = (shares[at] ?? 0) / total;
    const others = seeds.length > 1 ? (alike[at] ?? 0) : OTHERS;
    return (ownScores[at] ?? 0) - ((1 - feedbackShare(background)) * share * self * (1 - others)) / length;
  });
  const all: Weights = new Map();
  for (const part of parts.values()) for (const [index, weight] of part) all.set(index, (all.get(index) ?? 0) + weight);
  const best = base + scoresOf(background, all).reduce((most, score) => Math.max(most, score), 0);
  const factor = Math.min(USUAL / Math.max(0.05, middle(leftOut)), 1 / Math.max(0.05, best, ...ownScores));
  const weights: Weights = new Map();
  const own: Partial<Record<Feature, FeatureVector>> = {};
  const bases1: Partial<Record<Feature, number>> = {};
  const usual: Partial<Record<Feature, number>> = {};
  for (const feature of FEATURES) {
    const part = parts.get(feature);
    if (!part) continue;
    const times: Weights = new Map([...part].map(([index, weight]) => [index, weight * factor]));
    own[feature] = vectorOf(times);
    for (const [index, weight] of times) weights.set(index, (weights.get(index) ?? 0) + weight);
    bases1[feature] = (bases.get(feature) ?? 0) * factor;
    const vector = own[feature];
    usual[feature] = seeds.reduce((sum, seed) => sum + dot(vector, seed.vector), 0) / seeds.length;
  }
  return {
    id,
    accountIds: seeds.map(({ account }) => account.accountId),
    offset: Object.values(bases1).reduce((sum, each) => sum + each, 0),
    weights: vectorOf(weights),
    parts: own,
    bases: bases1,
    usual,
  };
};
