import { saturation } from './bm25.ts';
import { termPicker, UNITS } from './passage-terms.ts';
import type { RankPhrase, RankQuery, Whole } from './rank-terms.ts';
import { tokenise } from './tokenise.ts';

/** A passage that may be among the best, with its packed terms. `text` is read only where a phrase is looked for. */
export type CandidatePassage = { id: string; number: number; length: number; terms: Uint8Array };

export type ScoredPassage = { id: string; number: number; score: number; coverage: number };

/**
 * Scores passages in full, terms in one order, so that a passage's score does not hang on how it was found. `coverage`,
 * 0 to 1, is the share of the query's idf that stands in the passage's own text, terms of one character left aside; of
 * the query as it was put or of its translation, whichever is more.
 * @param texts of the passages that hold every term of a phrase of several
 */
export const scoreExactly = (
  query: RankQuery,
  passages: readonly CandidatePassage[],
  texts: ReadonlyMap<string, string>,
): ScoredPassage[] => {
  const pick = pickerOf(query);
  const holds = phraseReader();
  return passages.flatMap(({ id, number, length, terms }) => {
    const found = pick(terms);
    let score = 0;
    const own: Whole = { telling: 0, everything: 0 };
    const translated: Whole = { telling: 0, everything: 0 };
    for (const term of query.terms) {
      let frequency = 0;
      let inBody = false;
      for (const { term: word, weight } of term.alternatives) {
        const here = found.get(word);
        if (!here) continue;
        frequency += (weight * here.frequency) / UNITS;
        inBody ||= here.inBody;
      }
      score += term.weight * saturation(frequency, length, query.meanLength);
      if (!inBody) continue;
      const part = term.translated ? translated : own;
      part.everything += term.weight;
      if (term.telling) part.telling += term.weight;
    }
    if (score <= 0) return [];
    for (const phrase of query.phrases)
      if (phrase.terms.every((term) => found.has(term)) && holds(phrase, id, texts)) score += phrase.bonus;
    const coverage = Math.max(shareOf(own, query.whole.own), shareOf(translated, query.whole.translated));
    return [{ id, number, score: Math.round(score * 1e9) / 1e9, coverage }];
  });
};

const shareOf = (part: Whole, whole: Whole): number =>
  whole.telling > 0 ? part.telling / whole.telling : part.everything / (whole.everything || 1);

/** Passages whose text must be read: those that hold every term of a phrase, which may still stand apart. */
export const inNeedOfText = (query: RankQuery, passages: readonly CandidatePassage[]): string[] => {
  const phrases = query.phrases.filter(({ terms }) => terms.length > 1);
  if (phrases.length === 0) return [];
  const pick = pickerOf(query);
  return passages
    .filter(({ terms }) => {
      const found = pick(terms);
      return phrases.some((phrase) => phrase.terms.every((term) => found.has(term)));
    })
    .map(({ id }) => id);
};

const pickerOf = ({ terms, phrases }: RankQuery) =>
  termPicker(
    new Set([
      ...terms.flatMap((each) => each.alternatives.map(({ term }) => term)),
      ...phrases.flatMap((each) => each.terms),
    ]),
  );

/** Tells whether a phrase's terms stand one after the other in a passage. */
const phraseReader = () => {
  const read = new Map<string, string[]>();
  return ({ terms }: RankPhrase, id: string, texts: ReadonlyMap<string, string>): boolean => {
    if (terms.length === 1) return true;
    const tokens = read.get(id) ?? tokenise(texts.get(id) ?? '');
    read.set(id, tokens);
    return tokens.some((_, from) => terms.every((term, at) => tokens[from + at] === term));
  };
};

/** Best first; equals in the order they came into the library. */
export const bestOf = (scored: readonly ScoredPassage[], limit: number): ScoredPassage[] =>
  scored.toSorted((a, b) => b.score - a.score || a.number - b.number).slice(0, limit);
