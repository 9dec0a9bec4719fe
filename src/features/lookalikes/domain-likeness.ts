import { type Asked, crowdOf, type Pair, saturate } from './domain-crowd.ts';
import { FEATURES, type Feature, type LikenessModel, type Profile } from './domain-model.ts';
import { termWeights, weighText } from './domain-vocabulary.ts';
import { regionKeys } from './region-keys.ts';
import { foldTag } from './small-likeness.ts';
import { type BusinessText, businessText, termsOf } from './terms.ts';

/** A company that may be like the won customers. */
export type Candidate = BusinessText & {
  id: string;
  name: string;
  employees: number | null;
  regions: readonly string[];
};

/** One feature's contribution to a score; `known` is false where the candidate or the nearest account says nothing about it. */
export type Part = { feature: Feature; value: number; known: boolean };
export type Near = { accountId: string; name: string; similarity: number };

/** How like the won customers a candidate is, 0–1. The parts add up to the score. */
export type Likeness = {
  score: number;
  parts: Part[];
  nearest: Near[];
  /** The nearest won account, and the nearest lost one if the candidate is nearer to it. */
  won: Profile | null;
  lost: Profile | null;
  terms: ReadonlySet<string>;
};

/** So many of the nearest customers decide, so that one odd customer does not; a far one among them hardly counts (see `mean`). */
const NEAREST = 5;
/** This share of the text part looks at what all won customers have in common, the rest at the nearest. */
const COMMON_TEXT = 0.3;
const SHOWN_NEAREST = 3;

/** Makes the scorer of a model. The same model and candidate give the same answer, whatever was scored before. */
export const scorerOf = (model: LikenessModel): ((candidate: Candidate) => Likeness) => {
  const weights = termWeights(model.vocabulary);
  const common = commonText(model.won);
  const wonCrowd = crowdOf(model.won, model.weights, NEAREST);
  const lostCrowd = crowdOf(model.lost, model.weights, NEAREST);
  return (candidate) => {
    const terms = weighText(termsOf(businessText(candidate)), weights);
    const asked: Asked = {
      terms,
      industry: candidate.industry,
      employees: candidate.employees || null,
      regions: regionKeys(candidate.regions),
      tags: new Set(candidate.tags.map(foldTag)),
    };
    const near = wonCrowd(asked);
    const far = lostCrowd(asked);
    const inCommon = saturate(terms.reduce((sum, [term, weight]) => sum + weight * (common.get(term) ?? 0), 0));
    const apart = clamp(0.5 + mean(near, (pair) => pair.similarity) - mean(far, (pair) => pair.similarity));
    const parts = FEATURES.filter((feature) => model.weights[feature] > 0).map((feature): Part => {
      const value = feature === 'contrast' ? apart : mean(near, (pair) => pair.values[feature]);
      const mixed = feature === 'text' ? (1 - COMMON_TEXT) * value + COMMON_TEXT * inCommon : value;
      const known = feature === 'contrast' || (near[0]?.known[feature] ?? false);
      return { feature, value: round(model.weights[feature] * mixed), known };
    });
    const [nearest] = near;
    const [worst] = far;
    return {
      score: round(parts.reduce((sum, part) => sum + part.value, 0)),
      parts,
      nearest: near.slice(0, SHOWN_NEAREST).flatMap((pair) => shown(pair, model.won)),
      won: (nearest && model.won[nearest.index]) ?? null,
      lost: worst && worst.similarity > (nearest?.similarity ?? 0) ? (model.lost[worst.index] ?? null) : null,
      terms: new Set(terms.map(([term]) => term)),
    };
  };
};

const clamp = (value: number): number => Math.min(1, Math.max(0, value));
const round = (value: number): number => Math.round(value * 1e6) / 1e6;

/** The mean of the nearest, each by the square of its likeness: one twin counts for more than five strangers. 0 of none. */
const mean = (pairs: readonly Pair[], of: (pair: Pair) => number): number => {
  let sum = 0;
  let shares = 0;
  for (const pair of pairs) {
    const share = pair.similarity ** 2;
    sum += share * of(pair);
    shares += share;
  }
  return shares > 0 ? sum / shares : 0;
};

const shown = (pair: Pair, profiles: readonly Profile[]): Near[] => {
  const profile = profiles[pair.index];
  return profile ? [{ accountId: profile.accountId, name: profile.name, similarity: round(pair.similarity) }] : [];
};

/** The text all won customers have in common: the sum of theirs, of unit length. */
const commonText = (won: readonly Profile[]): ReadonlyMap<string, number> => {
  const sums = new Map<string, number>();
  for (const { text } of won)
    text.terms.forEach((term, at) => {
      sums.set(term, (sums.get(term) ?? 0) + (text.weights[at] ?? 0));
    });
  const length = Math.sqrt([...sums.values()].reduce((sum, weight) => sum + weight ** 2, 0)) || 1;
  return new Map([...sums].map(([term, weight]) => [term, weight / length]));
};
