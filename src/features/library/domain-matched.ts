import { foldText } from '#src/kernel/fold-text.ts';
import { tokenise } from './words/tokenise.ts';

const HAN_RUN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}ー]+/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\-._/+:'&%#,]*/gu;

type Query = { runs: string[][]; words: { word: string; terms: string[] }[] };
type Passage = { text: string; terms: ReadonlySet<string> };

const readQuery = (query: string): Query => {
  const asked = foldText(query);
  const words = (asked.replace(HAN_RUN, ' ').match(WORD) ?? []).map((word) => word.replace(/[-._/+:'&,]+$/u, ''));
  return {
    runs: (asked.match(HAN_RUN) ?? []).map(([...run]) => run),
    words: [...new Set(words)].map((word) => ({ word, terms: tokenise(word) })),
  };
};

/** Remembers what was read from a text, for the length of one search or of several made together. */
const remember = <Read>(read: (text: string) => Read): ((text: string) => Read) => {
  const known = new Map<string, Read>();
  return (text) => {
    const seen = known.get(text) ?? read(text);
    known.set(text, seen);
    return seen;
  };
};

/**
 * Makes a reader that tells which words of a query a passage holds, as a reader would say them: `边缘计算` and not
 * `边缘, 缘计, 计算`; an English word in the query's own form, though the passage may have another (`deployments` finds
 * `deployed`). It remembers what it has read.
 */
export const wordMatcher = (): ((query: string, passage: string) => string[]) => {
  const queryOf = remember(readQuery);
  const passageOf = remember((text): Passage => ({ text: foldText(text), terms: new Set(tokenise(text)) }));
  return (query, passage) => {
    const { runs, words } = queryOf(query);
    const { text, terms } = passageOf(passage);
    const phrases = runs.flatMap((run) => sharedPhrases(run, text));
    const named = words.filter((each) => each.terms.some((term) => terms.has(term))).map(({ word }) => word);
    const found = [...new Set([...phrases, ...named])];
    return found.length > 0 ? found : [...new Set(runs.flat().filter((char) => text.includes(char)))];
  };
};

/** The longest stretches of a run that stand in the text, left to right; one character counts only where it is all. */
const sharedPhrases = (run: readonly string[], text: string): string[] => {
  const phrases: string[] = [];
  for (let at = 0; at < run.length; ) {
    let to = at;
    while (to < run.length && text.includes(run.slice(at, to + 1).join(''))) to += 1;
    if (to - at >= Math.min(2, run.length)) phrases.push(run.slice(at, to).join(''));
    at = Math.max(to, at + 1);
  }
  return phrases;
};
