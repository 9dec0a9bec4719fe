import { FEATURES, type Feature } from './domain-model.ts';
import { dot, type FeatureVector, KNOWN, type KnownField, termDimension } from './features.ts';
import { industryLikeness } from './industry-likeness.ts';
import type { Candidate, KnownCompany, Likeness, LikenessGroup, LikenessModel, Part } from './likeness-model.ts';
import { scoreOf } from './likeness-model.ts';
import { wordsOf } from './own-words.ts';
import { regionKeys } from './region-keys.ts';
import { foldTag, sizeLikeness } from './small-likeness.ts';

const SHOWN_NEAREST = 3;
const MOST_WORDS = 12;

/** Explains the score of a candidate: its parts, the nearest won customers, the nearest lost one, the words that count (LOOK-1). */
export const explain = (
  model: LikenessModel,
  candidate: Candidate,
  vector: FeatureVector,
  withWords = true,
): Likeness => openExplainer(model)(candidate, vector, withWords);

/** Explains many candidates by one model: what is read of its accounts is read once. */
export const openExplainer = (model: LikenessModel) => {
  const [won, lost] = [model.won.map(readAccount), model.lost.map(readAccount)];
  return (candidate: Candidate, vector: FeatureVector, withWords = true): Likeness =>
    explainBeside(model, won, lost, candidate, vector, withWords);
};

const explainBeside = (
  model: LikenessModel,
  wonAccounts: readonly ReadAccount[],
  lostAccounts: readonly ReadAccount[],
  candidate: Candidate,
  vector: FeatureVector,
  withWords: boolean,
): Likeness => {
  const { group } = scoreOf(model, vector);
  const own = model.groups[group];
  const parts = own ? partsOf(own, vector) : [];
  const asked = askedOf(candidate, vector);
  const [won, lost] = [nearestOf(wonAccounts, asked, SHOWN_NEAREST), nearestOf(lostAccounts, asked, 1)];
  const [first, worst] = [won[0], lost[0]];
  return {
    score: parts.reduce((sum, { value }) => sum + value, 0),
    group,
    parts,
    nearest: won.map(({ each, similarity }) => ({
      accountId: each.accountId,
      name: each.name,
      similarity: round(similarity),
    })),
    won: first?.each ?? null,
    lost: worst && worst.similarity > (first?.similarity ?? 0) ? worst.each : null,
    words: withWords && own && first ? sharedWords(candidate, vector, own, first.each) : [],
  };
};

const round = (value: number): number => Math.round(value * 1e6) / 1e6;

const partsOf = (group: LikenessGroup, vector: FeatureVector): Part[] =>
  FEATURES.flatMap((feature): Part[] => {
    const weights = group.parts[feature];
    return weights
      ? [{ feature, value: round((group.bases[feature] ?? 0) + dot(weights, vector)), known: knows(vector, feature) }]
      : [];
  });

/** The field a feature is read from; contrast is read from several. */
const FIELD: Readonly<Record<Feature, KnownField | null>> = {
  text: 'text',
  industry: 'industry',
  size: 'size',
  region: 'region',
  tags: 'tags',
  buying: 'text',
  contrast: null,
};

const knows = ({ indices }: FeatureVector, feature: Feature): boolean => {
  const field = FIELD[feature];
  return field === null || indices.includes(KNOWN[field]);
};

type Asked = { candidate: Candidate; vector: FeatureVector; regions: Set<string>; tags: Set<string> };

const askedOf = (candidate: Candidate, vector: FeatureVector): Asked => ({
  candidate,
  vector,
  regions: regionKeys(candidate.regions),
  tags: new Set(candidate.tags.map(foldTag)),
});

/** An account with what is compared of it; the likeness of a trade to its own is kept, since candidates share few trades. */
type ReadAccount = {
  each: KnownCompany;
  regions: string[];
  tags: string[];
  trade: (industry: string | null) => number | null;
};

const readAccount = (each: KnownCompany): ReadAccount => {
  const trades = new Map<string | null, number | null>();
  return {
    each,
    regions: [...regionKeys(each.regions)],
    tags: each.tags.map(foldTag),
    trade: (industry) => {
      const before = trades.get(industry);
      if (before !== undefined) return before;
      const likeness = industryLikeness(industry, each.industry);
      trades.set(industry, likeness);
      return likeness;
    },
  };
};

type Found = { each: KnownCompany; similarity: number };

/** The accounts most like a candidate, the most alike first; of equals the first by name. */
const nearestOf = (accounts: readonly ReadAccount[], asked: Asked, count: number): Found[] => {
  const best: Found[] = [];
  for (const account of accounts) {
    const { each } = account;
    const similarity = similarityOf(asked, account);
    const last = best.at(-1);
    if (best.length >= count && last && similarity < last.similarity) continue;
    best.push({ each, similarity });
    best.sort((a, b) => b.similarity - a.similarity || (a.each.name < b.each.name ? -1 : 1));
    best.length = Math.min(best.length, count);
  }
  return best;
};

/** Coverage at which two texts count as half alike: texts of different companies seldom share a third of their weight. */
const HALF_ALIKE = 0.15;
const saturate = (share: number): number => Math.min(1, ((1 + HALF_ALIKE) * share) / (share + HALF_ALIKE));

/** How much each feature counts between two companies; what one of them lacks gives its share to the others (IDEAL-1). */
const PAIR = { text: 0.5, industry: 0.22, tags: 0.14, size: 0.08, region: 0.06 } as const;

const similarityOf = ({ candidate, vector, regions, tags }: Asked, read: ReadAccount): number => {
  const account = read.each;
  const known = vector.indices.includes(KNOWN.text) && account.text.indices.length > 0;
  const values = {
    text: known ? saturate(Math.max(0, dot(account.text, vector))) : null,
    industry: read.trade(candidate.industry),
    tags: overlap(tags, read.tags),
    size: sizeLikeness(candidate.employees, account.employees),
    region: overlap(regions, read.regions),
  };
  let [sum, weight] = [0, 0];
  for (const feature of ['text', 'industry', 'tags', 'size', 'region'] as const) {
    const value = values[feature];
    if (value === null) continue;
    sum += PAIR[feature] * value;
    weight += PAIR[feature];
  }
  return weight > 0 ? sum / weight : 0;
};

/** The shared part of two sets, by the smaller; null when one of them is empty. */
const overlap = (asked: ReadonlySet<string>, own: readonly string[]): number | null =>
  asked.size === 0 || own.length === 0
    ? null
    : Math.min(1, new Set(own.filter((each) => asked.has(each))).size / Math.min(asked.size, own.length));

/** Words of the candidate that its nearest customer’s text shares, as the candidate writes them, those first that add most to its score. */
const sharedWords = (
  { description }: Candidate,
  { indices, values }: FeatureVector,
  group: LikenessGroup,
  nearest: KnownCompany,
): string[] => {
  const weights = group.parts.text;
  if (!weights) return [];
  const [heavy, shared] = [new Map<number, number>(), new Set(nearest.text.indices)];
  weights.indices.forEach((index, at) => {
    heavy.set(index, weights.values[at] as number);
  });
  const adds = new Map<number, number>();
  indices.forEach((index, at) => {
    const weight = heavy.get(index) ?? 0;
    if (weight > 0 && shared.has(index)) adds.set(index, weight * (values[at] as number));
  });
  if (adds.size === 0) return [];
  return wordsOf(description ?? '')
    .map(({ word, terms }) => ({ word, gains: terms.map((term) => adds.get(termDimension(term)) ?? 0) }))
    .filter(({ gains }) => gains.every((gain) => gain > 0))
    .map(({ word, gains }) => ({ word, gain: Math.max(...gains) }))
    .sort((a, b) => b.gain - a.gain || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(({ word }) => word);
};
