import { saturation } from './bm25.ts';
import { termPicker, UNITS } from './passage-terms.ts';
import { BLOCK, postingAt } from './postings-pack.ts';
import type { KnownTerms, RankPhrase, RankQuery, Whole } from './rank-terms.ts';
import { tokenise } from './tokenise.ts';

/** A passage that may be among the best, with its packed terms. */
export type CandidatePassage = { number: number; length: number; terms: Uint8Array };

/** What a passage holds of a query's terms: the units of each that stands in it, and its length in terms. */
export type HeldTerms = { number: number; length: number; units: ReadonlyMap<string, number> };

export type ScoredPassage = { number: number; score: number };

/** What passages hold, out of their packed terms. */
export const heldByTerms = (query: RankQuery, passages: readonly CandidatePassage[]): HeldTerms[] => {
  const pick = pickerOf(query);
  return passages.map(({ number, length, terms }) => ({
    number,
    length,
    units: new Map([...pick(terms)].map(([term, { frequency }]) => [term, frequency])),
  }));
};

/** The same out of postings, all of which must be at hand: no passage need be read. */
export const heldByPostings = (query: RankQuery, known: KnownTerms, numbers: readonly number[]): HeldTerms[] => {
  const words = [...wordsOf(query)].map((word) => ({
    word,
    blocks: new Map((known.get(word)?.blocks ?? []).map(({ block, packed }) => [block, packed])),
  }));
  return numbers.map((number) => {
    const units = new Map<string, number>();
    let length = 0;
    const block = Math.floor(number / BLOCK);
    for (const { word, blocks } of words) {
      const packed = blocks.get(block);
      const found = packed ? postingAt(packed, number - block * BLOCK) : undefined;
      if (!found) continue;
      units.set(word, found.frequency);
      length = found.length;
    }
    return { number, length, units };
  });
};

/**
 * Scores passages in full, terms in one order, so that a passage's score does not hang on how it was found.
 * @param texts of the passages that hold every term of a phrase of several
 */
export const scoreExactly = (
  query: RankQuery,
  passages: readonly HeldTerms[],
  texts: ReadonlyMap<number, string>,
): ScoredPassage[] => {
  const holds = phraseReader();
  return passages.flatMap(({ number, length, units }) => {
    let score = 0;
    for (const term of query.terms) {
      let frequency = 0;
      for (const { term: word, weight } of term.alternatives) frequency += (weight * (units.get(word) ?? 0)) / UNITS;
      score += term.weight * saturation(frequency, length, query.meanLength);
    }
    if (score <= 0) return [];
    for (const phrase of query.phrases)
      if (phrase.terms.every((term) => units.has(term)) && holds(phrase, number, texts)) score += phrase.bonus;
    return [{ number, score: Math.round(score * 1e9) / 1e9 }];
  });
};

/**
 * Makes a reader that tells of a passage's packed terms which share, 0 to 1, of the query's idf stands in the passage's own
 * text, terms of one character left aside; of the query as it was put or of its translation, whichever is more.
 */
export const coverageReader = (query: RankQuery): ((terms: Uint8Array) => number) => {
  const pick = pickerOf(query);
  return (terms) => {
    const found = pick(terms);
    const own: Whole = { telling: 0, everything: 0 };
    const translated: Whole = { telling: 0, everything: 0 };
    for (const term of query.terms) {
      if (!term.alternatives.some(({ term: word }) => found.get(word)?.inBody)) continue;
      const part = term.translated ? translated : own;
      part.everything += term.weight;
      if (term.telling) part.telling += term.weight;
    }
    return Math.max(shareOf(own, query.whole.own), shareOf(translated, query.whole.translated));
  };
};

const shareOf = (part: Whole, whole: Whole): number =>
  whole.telling > 0 ? part.telling / whole.telling : part.everything / (whole.everything || 1);

/** Passages whose text must be read: those that hold every term of a phrase of several, which may still stand apart. */
export const inNeedOfText = (query: RankQuery, passages: readonly HeldTerms[]): number[] => {
  const phrases = query.phrases.filter(({ terms }) => terms.length > 1);
  if (phrases.length === 0) return [];
  return passages
    .filter(({ units }) => phrases.some((phrase) => phrase.terms.every((term) => units.has(term))))
    .map(({ number }) => number);
};

const wordsOf = ({ terms, phrases }: RankQuery): Set<string> =>
  new Set([
    ...terms.flatMap((each) => each.alternatives.map(({ term }) => term)),
    ...phrases.flatMap((each) => each.terms),
  ]);

const pickerOf = (query: RankQuery) => termPicker(wordsOf(query));

/** Tells whether a phrase's terms stand one after the other in a passage. */
const phraseReader = () => {
  const read = new Map<number, string[]>();
  return ({ terms }: RankPhrase, number: number, texts: ReadonlyMap<number, string>): boolean => {
    if (terms.length === 1) return true;
    const tokens = read.get(number) ?? tokenise(texts.get(number) ?? '');
    read.set(number, tokens);
    return tokens.some((_, from) => terms.every((term, at) => tokens[from + at] === term));
  };
};

/** Best first; equals in the order they came into the library. */
export const bestOf = (scored: readonly ScoredPassage[], limit: number): ScoredPassage[] =>
  scored.toSorted((a, b) => b.score - a.score || a.number - b.number).slice(0, limit);
