import type { Dictionary, Translation } from '#src/kernel/dictionary.ts';
import { tokenise } from '../words/tokenise.ts';
import type { TranslatedTerm } from './lexical-plan.ts';

/** Words of questions that say nothing of what is asked about. */
const ASKING = new Set(
  tokenise('many much kind type name call called find found make made give given use used people also'),
);

const MOST_WORDS = 4;
/** A set phrase counts more than a word, and the words it is made of less when it is known. */
const PHRASE = 1.5;
const IN_PHRASE = 0.4;
/** A single character stands in many words that mean something else. */
const SINGLE = 0.3;
const LEAST = 0.05;

/** The index terms of a Chinese word: its pairs, which share its weight (the index has no longer terms); a character by itself. */
const termsOf = (word: string): { term: string; share: number }[] => {
  if (word.length === 1) return [{ term: word, share: SINGLE }];
  return Array.from({ length: word.length - 1 }, (_, at) => ({
    term: word.slice(at, at + 2),
    share: 1 / (word.length - 1),
  }));
};

const alternativesOf = (words: readonly Translation[]): { term: string; weight: number }[] => {
  const best = new Map<string, number>();
  for (const { word, weight } of words)
    for (const { term, share } of termsOf(word))
      if (weight * share >= LEAST) best.set(term, Math.max(best.get(term) ?? 0, weight * share));
  return [...best].map(([term, weight]) => ({ term, weight }));
};

/** An index term of a query and the word of the query it was read from. */
export type AskedTerm = { term: string; word: string };

/** The index terms of a text without Han, each with its word. */
export const readTerms = (latin: string): AskedTerm[] =>
  latin.split(/\s+/u).flatMap((word) => {
    const bare = word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
    return tokenise(word).map((term) => ({ term, word: bare || term }));
  });

/** Chinese terms for the English words of a query, set phrases first; a word without a translation is passed over. */
export const translateEnglish = (asked: readonly AskedTerm[], dictionary: Dictionary): TranslatedTerm[] => {
  const terms = asked.map(({ term }) => term);
  const wordsOf = (from: number, to: number): string =>
    [...new Set(asked.slice(from, to).map(({ word }) => word))].join(' ');
  const found: TranslatedTerm[] = [];
  const inPhrase = new Set<number>();
  const take = (said: string, weight: number, words: Translation[]): boolean => {
    const alternatives = alternativesOf(words);
    if (alternatives.length > 0) found.push({ said, weight, words, alternatives });
    return alternatives.length > 0;
  };
  for (let length = MOST_WORDS; length >= 2; length -= 1)
    for (let from = 0; from + length <= terms.length; from += 1) {
      if (inPhrase.has(from)) continue;
      const phrase = terms.slice(from, from + length);
      if (!take(wordsOf(from, from + length), PHRASE, dictionary.toChinese(phrase))) continue;
      for (let at = from; at < from + length; at += 1) inPhrase.add(at);
    }
  for (const [at, term] of terms.entries())
    if (!ASKING.has(term)) take(wordsOf(at, at + 1), inPhrase.has(at) ? IN_PHRASE : 1, dictionary.toChinese([term]));
  return found;
};
