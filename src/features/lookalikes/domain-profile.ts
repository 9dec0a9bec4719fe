import type { KnownNeed, Profile, ShownWord, WeighedText } from './domain-model.ts';
import { weighText } from './domain-vocabulary.ts';
import { businessText, termsOf } from './terms.ts';

/** What the store knows of an account whose likes are looked for. `buying` is the text of its won deals' conditions and problems. */
export type AccountFacts = {
  accountId: string;
  name: string;
  description: string | null;
  industry: string | null;
  region: string | null;
  tags: readonly string[];
  employees: number | null;
  buying: string;
  needs: readonly KnownNeed[];
};

/** All accounts together keep about so many terms, so that a stored model stays small however many there are. */
const TERMS_IN_ALL = 24_000;
const [FEWEST_TERMS, MOST_TERMS] = [16, 64];
const MOST_WORDS = 24;
const MOST_BUYING = 32;
const MOST_NEEDS = 6;

/** Makes the profiles a model keeps, in the order of the accounts' ids. */
export const makeProfiles = (accounts: readonly AccountFacts[], weights: ReadonlyMap<string, number>): Profile[] => {
  const most = Math.min(MOST_TERMS, Math.max(FEWEST_TERMS, Math.floor(TERMS_IN_ALL / Math.max(1, accounts.length))));
  return [...accounts]
    .sort((a, b) => (a.accountId < b.accountId ? -1 : 1))
    .map((account) => {
      const text = businessText(account);
      const weighed = weighText(termsOf(text), weights);
      return {
        accountId: account.accountId,
        name: account.name,
        industry: account.industry,
        regions: account.region ? [account.region] : [],
        tags: [...account.tags],
        employees: account.employees || null,
        text: keep(weighed, most),
        buying: keep(weighText(termsOf(account.buying), weights), MOST_BUYING),
        words: shownWords(account.description ?? '', new Map(weighed.slice(0, most))),
        needs: account.needs.slice(0, MOST_NEEDS),
      };
    });
};

const keep = (weighed: readonly [string, number][], most: number): WeighedText => {
  const kept = weighed.slice(0, most);
  return { terms: kept.map(([term]) => term), weights: kept.map(([, weight]) => round(weight)) };
};

/** The words of a text that carry its heaviest terms, as they are written there; heaviest first. */
const shownWords = (text: string, weights: ReadonlyMap<string, number>): ShownWord[] => {
  // By their terms: `robot`, `Robots` and `robotic` are one word to the reader.
  const shown = new Map<string, ShownWord>();
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  for (const { segment, isWordLike } of segmenter.segment(text.normalize('NFKC'))) {
    if (!isWordLike) continue;
    const terms = [...termsOf(segment).keys()];
    const key = terms.join(' ');
    if (shown.has(key)) continue;
    const known = terms.map((term) => weights.get(term) ?? 0);
    if (terms.length === 0 || known.some((weight) => weight === 0)) continue;
    shown.set(key, { word: segment, terms, weight: round(Math.max(...known)) });
  }
  return [...shown.values()].sort((a, b) => b.weight - a.weight || (a.word < b.word ? -1 : 1)).slice(0, MOST_WORDS);
};

const round = (value: number): number => Math.round(value * 1e5) / 1e5;
