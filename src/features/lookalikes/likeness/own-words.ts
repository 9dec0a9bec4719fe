import { termsOf } from './terms.ts';

/** More of a text than this says nothing new. UTF-16 units. */
const MOST_TEXT = 8_000;

/** A word as a text writes it, with the terms it is cut into. */
export type OwnWord = { word: string; terms: string[] };

/** The words of a text, each once by its terms (`robot` and `Robots` are one), in their order. */
export const wordsOf = (text: string): OwnWord[] => {
  const found = new Map<string, OwnWord>();
  const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
  for (const { segment, isWordLike } of segmenter.segment(text.slice(0, MOST_TEXT).normalize('NFKC'))) {
    if (!isWordLike) continue;
    const terms = [...termsOf(segment).keys()];
    const key = terms.join(' ');
    if (terms.length > 0 && !found.has(key)) found.set(key, { word: segment, terms });
  }
  return [...found.values()];
};
