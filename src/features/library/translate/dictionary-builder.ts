import { foldForSearch } from '../words/fold-search.ts';
import { tokenise } from '../words/tokenise.ts';
import { type DictionaryEntry, readMeanings, spokenName } from './dictionary-line.ts';
import type { DictionaryTable } from './dictionary-table.ts';
import { groupBy, groupOf, growingList } from './packed-lists.ts';
import { packNames } from './packed-names.ts';

/** Words dictionaries explain with; they translate nothing. */
const EXPLAINING =
  'sb sth etc eg ie esp usually used using kind type types abbr lit fig also something somebody someone very ones some more other any about into out up down over ' +
  "all no only after before against between without within during form word term suffix prefix classifier particle tw pr cf loanword idiom saying oneself one's";

/** A word that is a form of another takes over so many of the other's meanings at most. */
const MOST_TAKEN_OVER = 6;
/** The longest Chinese word that is looked for, in characters. */
const LONGEST = 12;
/** A term in nearly every meaning still tells a little. */
const LEAST_TELLING = 0.1;
const LAST_PLACE = 255;

/** Names numbered from 0 in the order they first came. */
const numbering = () => {
  const numbers = new Map<string, number>();
  return {
    numbers,
    of: (name: string): number => {
      const known = numbers.get(name);
      if (known !== undefined) return known;
      numbers.set(name, numbers.size);
      return numbers.size - 1;
    },
  };
};

/** Reads the index terms of explanations; it remembers each word, for the same few come again and again. */
const explanationReader = (number: (term: string) => number): ((english: string) => number[]) => {
  const explaining = new Set(tokenise(EXPLAINING));
  const known = new Map<string, number[]>();
  return (english) =>
    english
      .toLowerCase()
      .split(/[\s/,"“”()!?]+/u)
      .flatMap((word) => {
        const seen = known.get(word);
        if (seen) return seen;
        const read = tokenise(word)
          .filter((term) => !explaining.has(term))
          .map(number);
        known.set(word, read);
        return read;
      });
};

/** Builds a dictionary entry by entry. */
export const dictionaryBuilder = () => {
  const words = numbering();
  const terms = numbering();
  const wordOfMeaning = growingList();
  const starts = growingList();
  const meaningTerms = growingList();
  const sameAs: [word: number, other: string][] = [];
  const read = explanationReader(terms.of);
  let longest = 0;

  const addMeaning = (word: number, found: Iterable<number>): boolean => {
    const before = meaningTerms.length;
    for (const term of found) meaningTerms.push(term);
    if (meaningTerms.length === before) return false;
    wordOfMeaning.push(word);
    starts.push(before);
    return true;
  };

  /** Takes an entry in; false where nothing in it translates its word. */
  const add = ({ simplified, pinyin, meanings }: DictionaryEntry): boolean => {
    const key = foldForSearch(simplified);
    if (key === '') return false;
    const word = words.of(key);
    if (/^\p{Script=Han}+$/u.test(key)) longest = Math.max(longest, Math.min(key.length, LONGEST));
    let said = false;
    for (const meaning of readMeanings(meanings)) {
      if ('sameAs' in meaning) sameAs.push([word, meaning.sameAs]);
      said = addMeaning(word, read(meaning.english)) || 'sameAs' in meaning || said;
    }
    const name = spokenName(pinyin);
    return (name !== null && addMeaning(word, read(name))) || said;
  };

  /** Lets each word that is a form of another mean what the other means; one step, so no circle can be run in. */
  const takeOver = (): void => {
    const meanings = groupBy(wordOfMeaning.done(), words.numbers.size);
    const bounds = [...starts.done(), meaningTerms.length];
    const held = meaningTerms.done();
    for (const [word, other] of sameAs) {
      const from = words.numbers.get(foldForSearch(other));
      if (from === undefined || from === word) continue;
      for (const meaning of groupOf(meanings, from).subarray(0, MOST_TAKEN_OVER))
        addMeaning(word, held.subarray(bounds[meaning], bounds[meaning + 1]));
    }
  };

  /** What was taken in, packed. */
  const done = (): DictionaryTable => {
    takeOver();
    const held = meaningTerms.done();
    const meanings = wordOfMeaning.length;
    starts.push(held.length);
    const meaningStarts = starts.done();
    const places = groupBy(wordOfMeaning.done(), words.numbers.size);
    const placeOf = new Uint8Array(meanings);
    for (let word = 0; word < words.numbers.size; word += 1)
      groupOf(places, word).forEach((meaning, place) => {
        placeOf[meaning] = Math.min(place, LAST_PLACE);
      });

    const meaningsWithTerm = groupBy(held, terms.numbers.size);
    const telling = new Float32Array(terms.numbers.size);
    for (let term = 0; term < telling.length; term += 1) {
      const times = groupOf(meaningsWithTerm, term).length;
      telling[term] = Math.max(LEAST_TELLING, Math.log(meanings / (times + 1)));
    }
    const surprise = new Float32Array(meanings);
    const meaningAt = new Uint32Array(held.length);
    for (let meaning = 0; meaning < meanings; meaning += 1)
      for (let at = meaningStarts[meaning] ?? 0; at < (meaningStarts[meaning + 1] ?? 0); at += 1) {
        meaningAt[at] = meaning;
        surprise[meaning] = (surprise[meaning] ?? 0) + (telling[held[at] ?? 0] ?? 0);
      }
    // From the places of terms to the meanings these are in.
    meaningsWithTerm.items.forEach((at, index) => {
      meaningsWithTerm.items[index] = meaningAt[at] ?? 0;
    });
    return {
      words: packNames([...words.numbers.keys()]),
      terms: packNames([...terms.numbers.keys()]),
      longest,
      meaningStarts,
      meaningTerms: held,
      wordOfMeaning: wordOfMeaning.done(),
      placeOf,
      surprise,
      telling,
      meaningsOfWord: places,
      meaningsWithTerm,
    };
  };

  return { add, done };
};
