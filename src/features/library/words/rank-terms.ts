import type { RememberedBlock } from '#src/kernel/postings-memory.ts';
import { idfOf, saturation } from './bm25.ts';
import type { IndexHead } from './head-store.ts';
import type { LexicalQuery, QueryTerm } from './lexical-query.ts';
import { termPicker, UNITS } from './passage-terms.ts';

/** What the index says of one term. `atHand`: its postings were read, in all blocks. */
export type TermFacts = {
  term: string;
  df: number;
  peak: number;
  shortest: number;
  blocks: readonly RememberedBlock[];
  atHand: boolean;
};

/** What the index says of the terms that stand in it. */
export type KnownTerms = ReadonlyMap<string, TermFacts>;

/** A term of a query with its weight worked out: `bound` is the most it can add to a passage's score. */
export type RankTerm = {
  alternatives: readonly { term: string; weight: number }[];
  /** qf · idf. */
  weight: number;
  bound: number;
  /** Postings to be read for it. */
  cost: number;
  /** More than one character: single ones stand in most texts and tell little. */
  telling: boolean;
  /** Stands for words of the query in the other language. */
  translated: boolean;
};

/** The weight of all terms of a reading of the query, and of the telling ones. */
export type Whole = { telling: number; everything: number };

export type RankPhrase = { terms: readonly string[]; bonus: number };

/** A query ready to be ranked by: terms rarest first, phrases, and the whole weights that coverage is a share of. */
export type RankQuery = {
  terms: readonly RankTerm[];
  phrases: readonly RankPhrase[];
  meanLength: number;
  whole: { own: Whole; translated: Whole };
};

/** What a phrase that stands as one adds, against the idf of its terms. */
const PHRASE_SHARE = 1;

/** All index terms of a query. */
export const termsOf = ({ terms, phrases = [] }: LexicalQuery): string[] => [
  ...new Set([...terms.flatMap(({ alternatives }) => alternatives.map(({ term }) => term)), ...phrases.flat()]),
];

/** Weighs a query by the counts of one moment, exact for the tenant: dead passages are counted out. */
export const weighQuery = (
  query: LexicalQuery,
  head: Pick<IndexHead, 'passages' | 'terms' | 'dead'>,
  known: KnownTerms,
): RankQuery => {
  const gone = countTermsOf(query, head.dead);
  const passages = head.passages - head.dead.length;
  const length = head.terms - head.dead.reduce((sum, each) => sum + each.length, 0);
  const meanLength = passages > 0 ? length / passages : 1;
  const dfOf = (term: string) => (known.get(term)?.df ?? 0) - (gone.get(term) ?? 0);

  const weighed = query.terms.map((each): RankTerm => {
    const alternatives = each.alternatives.filter(({ term }) => known.has(term));
    // Each alternative counts by how sure it is, as its frequency does (Darwish & Oard 2003): a doubtful common word does
    // not make a telling one common, and no postings are read to know it.
    const spread = alternatives.reduce((sum, { term, weight: sure }) => sum + sure * dfOf(term), 0);
    const df = alternatives.length > 1 ? Math.min(passages, Math.max(1, spread)) : dfOf(alternatives[0]?.term ?? '');
    const weight = each.weight * idfOf(passages, df);
    const facts = alternatives.flatMap(({ term }) => known.get(term) ?? []);
    const most = alternatives.reduce((sum, { term, weight: w }) => sum + (w * (known.get(term)?.peak ?? 0)) / UNITS, 0);
    const shortest = Math.min(...facts.map((fact) => fact.shortest));
    return {
      alternatives,
      weight,
      bound: alternatives.length === 0 ? 0 : weight * saturation(most, shortest, meanLength),
      cost: facts.reduce((sum, fact) => sum + fact.df, 0),
      telling: isTelling(each),
      translated: each.translated ?? false,
    };
  });
  const sum = (terms: readonly RankTerm[]) => terms.reduce((total, { weight }) => total + weight, 0);
  const wholeOf = (terms: readonly RankTerm[]): Whole => ({
    telling: sum(terms.filter(({ telling }) => telling)),
    everything: sum(terms),
  });
  return {
    terms: weighed.filter(({ alternatives }) => alternatives.length > 0).sort((a, b) => a.cost - b.cost),
    phrases: (query.phrases ?? [])
      .filter((terms) => terms.length > 0 && terms.every((term) => known.has(term)))
      .map((terms) => ({
        terms,
        bonus: PHRASE_SHARE * [...new Set(terms)].reduce((total, term) => total + idfOf(passages, dfOf(term)), 0),
      })),
    meanLength,
    whole: {
      own: wholeOf(weighed.filter(({ translated }) => !translated)),
      translated: wholeOf(weighed.filter(({ translated }) => translated)),
    },
  };
};

/** In how many dead passages each of a query's terms stands. */
const countTermsOf = (query: LexicalQuery, dead: IndexHead['dead']): Map<string, number> => {
  const gone = new Map<string, number>();
  if (dead.length === 0) return gone;
  const pick = termPicker(termsOf(query));
  for (const { terms } of dead) for (const term of pick(terms).keys()) gone.set(term, (gone.get(term) ?? 0) + 1);
  return gone;
};

const isTelling = ({ alternatives: [first] }: QueryTerm): boolean => [...(first?.term ?? '')].length > 1;
