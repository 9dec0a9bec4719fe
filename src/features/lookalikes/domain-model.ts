import type { Portrait } from './domain-portrait.ts';
import type { Vocabulary } from './domain-vocabulary.ts';

/** What likeness is made of (LOOK-1): business text, trade, size, region, tags, buying conditions, distance from lost accounts. */
export const FEATURES = ['text', 'industry', 'size', 'region', 'tags', 'buying', 'contrast'] as const;
export type Feature = (typeof FEATURES)[number];
/** The features that compare a candidate with one account; `contrast` compares it with all of them. */
export const PAIR_FEATURES = ['text', 'industry', 'size', 'region', 'tags', 'buying'] as const;
export type PairFeature = (typeof PAIR_FEATURES)[number];

/** A text as terms and their weights, heaviest first; index by index. */
export type WeighedText = { terms: string[]; weights: number[] };

/** A word as it stands in an account's text, with the terms it was cut into: what a reader is shown for a shared term. */
export type ShownWord = { word: string; terms: string[]; weight: number };

/** A need on record at a won account, with the validation step it reached (NEED-6). */
export type KnownNeed = { statement: string; step: string; priority: string };

/** An account the candidates are compared with, won or lost. */
export type Profile = {
  accountId: string;
  name: string;
  industry: string | null;
  regions: string[];
  tags: string[];
  employees: number | null;
  text: WeighedText;
  /** What moved the won deals: timing, procurement, problems. Empty when nothing is on record. */
  buying: WeighedText;
  words: ShownWord[];
  needs: KnownNeed[];
};

/**
 * What was learnt from the accounts, stored once with the run, so that a resumed run scores exactly as the first attempt.
 * `weights` add up to 1; a feature no won account says anything about weighs 0.
 */
export type LikenessModel = {
  version: 1;
  candidates: number;
  vocabulary: Vocabulary;
  weights: Record<Feature, number>;
  won: Profile[];
  lost: Profile[];
  portrait: Portrait;
};

/** How much each feature counts where all are known. */
export const WEIGHTS: Readonly<Record<Feature, number>> = {
  text: 0.42,
  industry: 0.2,
  size: 0.08,
  region: 0.06,
  tags: 0.12,
  buying: 0.06,
  contrast: 0.06,
};

/** The weights for these accounts: a feature none of them speaks about gives its share to the others. */
export const weightsFor = (won: readonly Profile[], lost: readonly Profile[]): Record<Feature, number> => {
  const speaks: Record<Feature, boolean> = {
    text: won.some((each) => each.text.terms.length > 0),
    industry: won.some((each) => each.industry !== null),
    size: won.some((each) => each.employees !== null),
    region: won.some((each) => each.regions.length > 0),
    tags: won.some((each) => each.tags.length > 0),
    buying: won.some((each) => each.buying.terms.length > 0),
    contrast: lost.length > 0,
  };
  const total = FEATURES.reduce((sum, feature) => sum + (speaks[feature] ? WEIGHTS[feature] : 0), 0);
  return Object.fromEntries(
    FEATURES.map((feature) => [feature, speaks[feature] && total > 0 ? WEIGHTS[feature] / total : 0]),
  ) as Record<Feature, number>;
};
