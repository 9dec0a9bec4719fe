import { type Background, heaviest } from './background.ts';
import type { AccountFacts } from './domain-profile.ts';
import { dot, type FeatureVector, featuresOf, termDimension, vectorOf } from './features.ts';
import { type Seed, seedOf } from './learn-group.ts';
import type { KnownCompany } from './likeness-model.ts';
import { onVectors } from './likeness-text.ts';
import { wordsOf } from './own-words.ts';

/** An account as it is learnt from. */
export type Learner = Seed & { account: AccountFacts; text1: FeatureVector };

const NO_FIRM = { industry: null, employees: null, regions: [], tags: [] };

export const learnerOf = (account: AccountFacts, background: Background): Learner => {
  const vector = featuresOf({ ...account, regions: account.region ? [account.region] : [] });
  const seed = seedOf(vector, featuresOf({ ...NO_FIRM, description: account.buying }), background);
  return { ...seed, account, text1: vectorOf(onVectors(seed.text, background)) };
};

/** All accounts together keep about so many terms, so that a stored model stays small however many there are. */
const TERMS_IN_ALL = 24_000;
const [FEWEST_TERMS, MOST_TERMS] = [16, 64];
const MOST_NEEDS = 6;

/** An account as a model keeps it. @param of how many are kept */
export const keepCompany = ({ account, vector, text1 }: Learner, group: number, of: number): KnownCompany => {
  const most = Math.min(MOST_TERMS, Math.max(FEWEST_TERMS, Math.floor(TERMS_IN_ALL / Math.max(1, of))));
  const kept = heaviest(new Map(text1.indices.map((index, at) => [index, text1.values[at] as number])), most);
  const own = dot(vectorOf(kept), vector) || 1;
  return {
    accountId: account.accountId,
    name: account.name,
    group,
    industry: account.industry,
    regions: account.region ? [account.region] : [],
    tags: [...account.tags],
    employees: account.employees || null,
    text: vectorOf(new Map([...kept].map(([index, weight]) => [index, weight / own]))),
    needs: account.needs.slice(0, MOST_NEEDS),
  };
};

const MOST_WORDS = 16;

/** The words the accounts’ texts have most in common, as they write them. */
export const portraitWords = (learners: readonly Learner[]): string[] => {
  const sums = new Map<string, { word: string; weight: number }>();
  for (const { account, text } of learners)
    for (const { word, terms } of wordsOf(account.description ?? '')) {
      const weight = Math.max(...terms.map((term) => text.get(termDimension(term)) ?? 0));
      const key = terms.join(' ');
      sums.set(key, { word: sums.get(key)?.word ?? word, weight: (sums.get(key)?.weight ?? 0) + weight });
    }
  return [...sums.values()]
    .sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(({ word }) => word);
};
