import type { Feature, KnownNeed } from './domain-model.ts';
import type { Portrait } from './domain-portrait.ts';
import { dot, type FeatureVector } from './features.ts';

/**
 * Won customers that are one kind of company, with what makes a candidate like them: `offset + weights · vector` is its score.
 * `parts` are the same weights by feature; their inner products and `bases` add up to the score.
 */
export type LikenessGroup = {
  id: string;
  accountIds: string[];
  offset: number;
  weights: FeatureVector;
  parts: Partial<Record<Feature, FeatureVector>>;
  /** The share of `offset` that belongs to a feature. */
  bases: Partial<Record<Feature, number>>;
  /** By how much a customer of the group stands above the average company, by feature, on average. */
  usual: Partial<Record<Feature, number>>;
};

/** An account as it is kept in a model to be named beside a candidate. */
export type KnownCompany = {
  accountId: string;
  name: string;
  /** Place of its group in the model; -1 for a lost account. */
  group: number;
  industry: string | null;
  regions: string[];
  tags: string[];
  employees: number | null;
  /** Its heaviest text dimensions: `weights · candidate` is 1 for a candidate with the same text. */
  text: FeatureVector;
  needs: KnownNeed[];
};

/** What a reader of a run must know about how the model was learnt. */
export type ModelNote =
  | { kind: 'groups'; groups: string[][]; count: number }
  | { kind: 'damped'; names: string[]; count: number }
  | { kind: 'default_weights'; won: number; lost: number; needed: number; tried?: boolean }
  | { kind: 'learnt_weights'; won: number; lost: number }
  | { kind: 'no_background'; count: number };

/** How often deals with accounts of such a score were won: a rising step function, `share[i]` from score `from[i]` on. */
export type ChanceMap = { from: number[]; share: number[]; won: number; lost: number };

/** What was learnt from won and lost accounts against a sample of the candidates (LOOK-1). Stored once with the run, as JSON. */
export type LikenessModel = {
  version: 2;
  /** How many candidates the sample held. */
  background: number;
  /** By feature, which share of the differences between candidates it makes; they add up to 1. */
  weights: Record<Feature, number>;
  groups: LikenessGroup[];
  won: KnownCompany[];
  lost: KnownCompany[];
  portrait: Portrait;
  notes: ModelNote[];
  chance: ChanceMap | null;
};

/** A company that may be like the won customers. */
export type Candidate = {
  id: string;
  name: string;
  description: string | null;
  industry: string | null;
  employees: number | null;
  regions: readonly string[];
  tags: readonly string[];
};

/** One feature’s contribution to a score, below 0 where it speaks against; `known` is false where nothing is on record to compare. */
export type Part = { feature: Feature; value: number; known: boolean };
export type Near = { accountId: string; name: string; similarity: number };

/** How like the won customers a candidate is. The parts add up to the score. */
export type Likeness = {
  score: number;
  /** The group of won customers it is most like. */
  group: number;
  parts: Part[];
  nearest: Near[];
  /** The nearest won account, and the nearest lost one if the candidate is nearer to it. */
  won: KnownCompany | null;
  lost: KnownCompany | null;
  /** Words of the candidate’s own text that count most for it, as it writes them; those its nearest customer shares come first. */
  words: string[];
};

/** The score of a company, about 0–1, and the place of the group it is most like: the greatest of `offset + weights · vector`. */
export const scoreOf = (model: LikenessModel, vector: FeatureVector): { score: number; group: number } => {
  let best = { score: Number.NEGATIVE_INFINITY, group: 0 };
  model.groups.forEach(({ offset, weights }, group) => {
    const score = offset + dot(weights, vector);
    if (score > best.score) best = { score, group };
  });
  return best;
};

/** The share of deals won with accounts of at least such a likeness; null where there is not enough to say. */
export const chanceOf = ({ chance }: Pick<LikenessModel, 'chance'>, score: number): number | null => {
  if (!chance) return null;
  let share = chance.share[0] ?? null;
  chance.from.forEach((from, at) => {
    if (score >= from) share = chance.share[at] ?? share;
  });
  return share;
};
