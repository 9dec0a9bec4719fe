import { type FoldedText, unfoldSpan } from '#src/kernel/fold-text.ts';
import { stemEnglish } from './words/english-stem.ts';
import { foldForSearchWithMap } from './words/fold-search.ts';
import type { LexicalQuery } from './words/lexical-query.ts';
import { tokenise } from './words/tokenise.ts';

/** A stretch of a text, in UTF-16 units, and the index terms for which it is one. */
export type Highlight = { start: number; end: number; terms: string[] };

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+/gu;
// A word, number or code as the index takes it whole, Chinese aside.
const WORD =
  /[[\p{L}\p{N}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]](?:[\-._\/+:'\&,]?[[\p{L}\p{N}\p{M}]--[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]])*(?:%|\+\+|#)?/gv;
const PLAIN = /^[a-z]+$/u;
const IS_WIDE = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+$/u;
const MOST = 50;

/** All index terms a query asks for, translations and glossary among them. */
export const wantedTerms = (query: LexicalQuery): Set<string> =>
  new Set(query.terms.flatMap(({ alternatives }) => alternatives.map(({ term }) => term)));

/** Reads the index terms of single words, and remembers them for the length of one search. */
const wordReader = (): ((word: string) => readonly string[]) => {
  const known = new Map<string, readonly string[]>();
  return (word) => {
    const seen = known.get(word);
    if (seen) return seen;
    const terms = PLAIN.test(word) ? [word.length >= 4 ? stemEnglish(word) : word] : tokenise(word);
    known.set(word, terms);
    return terms;
  };
};

/** Folding closes up Chinese over the ends of lines: a run is cut there again, so that no mark goes from a heading into its text. */
const withinLines = (
  text: string,
  { starts, ends }: FoldedText,
  run: string,
  at: number,
): { run: string; at: number }[] => {
  const parts: { run: string; at: number }[] = [];
  let from = 0;
  for (let i = 1; i < run.length; i += 1) {
    if (!text.slice(ends[at + i - 1], starts[at + i]).includes('\n')) continue;
    parts.push({ run: run.slice(from, i), at: at + from });
    from = i;
  }
  return [...parts, { run: run.slice(from), at: at + from }];
};

/** Marks in a run of wide characters: every wanted pair, or single characters where `single`. Units of the folded text. */
const wideMarks = (run: string, at: number, wanted: ReadonlySet<string>, single: boolean): Highlight[] => {
  const marks: Highlight[] = [];
  const chars = [...run];
  let from = at;
  for (const [i, char] of chars.entries()) {
    const next = chars[i + 1] ?? '';
    const term = single ? char : char + next;
    if ((single || next !== '') && wanted.has(term)) {
      const end = from + term.length;
      const last = marks.at(-1);
      if (last && last.end >= from) {
        last.end = end;
        last.terms.push(term);
      } else marks.push({ start: from, end, terms: [term] });
    }
    from += char.length;
  }
  return marks;
};

/**
 * Makes a reader that finds in a text what a query asks for: stretches of Chinese made of wanted pairs (single characters
 * only where no pair stands in the text), and whole words one of whose index terms is wanted. Offsets are UTF-16 units of
 * the text as it was given; no stretch ends inside a character.
 */
export const highlighter = (wanted: ReadonlySet<string>): ((text: string) => Highlight[]) => {
  const termsOf = wordReader();
  const pairs = [...wanted].some((term) => IS_WIDE.test(term) && [...term].length === 2);
  return (text) => {
    const folded = foldForSearchWithMap(text);
    const runs = [...folded.text.matchAll(WIDE)].flatMap((run) => withinLines(text, folded, run[0], run.index));
    const inRuns = (single: boolean) => runs.flatMap(({ run, at }) => wideMarks(run, at, wanted, single));
    const wide = pairs ? inRuns(false) : [];
    const words = [...folded.text.matchAll(WORD)].flatMap((match): Highlight[] => {
      const terms = termsOf(match[0]).filter((term) => wanted.has(term));
      return terms.length > 0 ? [{ start: match.index, end: match.index + match[0].length, terms }] : [];
    });
    const marks = wide.length > 0 || words.length > 0 ? [...wide, ...words] : inRuns(true);
    return marks
      .sort((a, b) => a.start - b.start)
      .slice(0, MOST)
      .map(({ start, end, terms }) => ({ ...unfoldSpan(folded, start, end), terms }));
  };
};
