import type { Dictionary, Translation } from '#src/kernel/dictionary.ts';
import { type Grouped, groupOf } from './packed-lists.ts';
import { nameOf, numberOf, type PackedNames } from './packed-names.ts';

/** A dictionary packed in a few arrays. A meaning is a run of term numbers; words, terms and meanings are numbered. */
export type DictionaryTable = {
  words: PackedNames;
  terms: PackedNames;
  /** Characters of the longest word of Han alone. */
  longest: number;
  /** Where the terms of each meaning begin, and at the end where the last ends. */
  meaningStarts: Uint32Array<ArrayBuffer>;
  meaningTerms: Uint32Array<ArrayBuffer>;
  wordOfMeaning: Uint32Array<ArrayBuffer>;
  /** The place of a meaning among those of its word. */
  placeOf: Uint8Array<ArrayBuffer>;
  /** How much a term tells: ln(meanings / (meanings with it + 1)). */
  telling: Float32Array<ArrayBuffer>;
  /** Sum of what the terms of a meaning tell. */
  surprise: Float32Array<ArrayBuffer>;
  meaningsOfWord: Grouped;
  meaningsWithTerm: Grouped;
};

/** The arrays a dictionary is packed in. */
export const arraysOf = (table: DictionaryTable): { buffer: ArrayBuffer; byteLength: number }[] =>
  [table, table.words, table.terms, table.meaningsOfWord, table.meaningsWithTerm].flatMap((part) =>
    Object.values(part).filter(
      (value): value is Uint32Array<ArrayBuffer> | Float32Array<ArrayBuffer> | Uint8Array<ArrayBuffer> =>
        ArrayBuffer.isView(value),
    ),
  );

/** A later meaning of a word counts less than its first: 1, 0.87, 0.77 … */
const LATER = 0.15;
const MOST_ENGLISH = 16;
const MOST_CHINESE = 24;
const LEAST_ENGLISH = 0.1;
const LEAST_CHINESE = 0.05;

const HAN = /^\p{Script=Han}+$/u;

const keepBest = (found: Map<number, number>, key: number, weight: number): void => {
  if (weight > (found.get(key) ?? 0)) found.set(key, weight);
};

/** Surest first; the same order every time. */
const surest = (
  found: ReadonlyMap<number, number>,
  names: PackedNames,
  keep: { least: number; most: number; only?: RegExp },
): Translation[] => {
  const order = [...found].filter(([, weight]) => weight >= keep.least).sort(([a, m], [b, n]) => n - m || a - b);
  const kept: Translation[] = [];
  for (const [number, weight] of order) {
    if (kept.length === keep.most) break;
    const word = nameOf(names, number);
    if (!keep.only || keep.only.test(word)) kept.push({ word, weight: Math.round(weight * 1000) / 1000 });
  }
  return kept;
};

/**
 * The look-ups of a packed dictionary. A term's share of a meaning is its share of what the meaning tells: `black panther`
 * is more about panthers than about black. A later meaning fades: 1 / (1 + 0.15 · place).
 */
export const openTable = (table: DictionaryTable): Dictionary => {
  const { words, terms, meaningStarts, meaningTerms, placeOf, telling, surprise } = table;

  const weightOf = (term: number, meaning: number): number =>
    (telling[term] ?? 0) / (surprise[meaning] ?? 1) / (1 + LATER * (placeOf[meaning] ?? 0));
  const termsOf = (meaning: number): Uint32Array =>
    meaningTerms.subarray(meaningStarts[meaning], meaningStarts[meaning + 1]);

  const toEnglish = (word: string): Translation[] => {
    const number = numberOf(words, word);
    if (number === undefined) return [];
    const found = new Map<number, number>();
    for (const meaning of groupOf(table.meaningsOfWord, number))
      for (const term of termsOf(meaning)) keepBest(found, term, weightOf(term, meaning));
    return surest(found, terms, { least: LEAST_ENGLISH, most: MOST_ENGLISH });
  };

  const toChinese = (asked: readonly string[]): Translation[] => {
    const numbers: number[] = [];
    for (const term of asked) {
      const number = numberOf(terms, term);
      if (number === undefined) return [];
      numbers.push(number);
    }
    const rarest = numbers.toSorted((a, b) => (telling[b] ?? 0) - (telling[a] ?? 0))[0];
    if (rarest === undefined) return [];
    const phrase = numbers.length > 1;
    const found = new Map<number, number>();
    for (const meaning of groupOf(table.meaningsWithTerm, rarest)) {
      const length = (meaningStarts[meaning + 1] ?? 0) - (meaningStarts[meaning] ?? 0);
      if (phrase && (length !== numbers.length || !termsOf(meaning).every((term, at) => term === numbers[at])))
        continue;
      const weight = phrase ? 1 / (1 + LATER * (placeOf[meaning] ?? 0)) : weightOf(rarest, meaning);
      keepBest(found, table.wordOfMeaning[meaning] ?? 0, weight);
    }
    return surest(found, words, { least: LEAST_CHINESE, most: MOST_CHINESE, only: HAN });
  };

  return {
    words: words.starts.length - 1,
    bytes: arraysOf(table).reduce((sum, { byteLength }) => sum + byteLength, 0),
    longest: table.longest,
    has: (word) => numberOf(words, word) !== undefined,
    toEnglish,
    toChinese,
  };
};
