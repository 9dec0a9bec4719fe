import { tokenise } from './tokenise.ts';

/** The longest term that is indexed, in UTF-16 units: a longer one is no word, and would not fit the index. */
const MAX_TERM = 64;

/** The index terms of a text, with how often each stands in it. `length` is BM25's |d|: all terms, repeats counted. */
export const countTerms = (text: string): { frequencies: Map<string, number>; length: number } => {
  const frequencies = new Map<string, number>();
  let length = 0;
  for (const term of tokenise(text)) {
    if (term.length > MAX_TERM) continue;
    frequencies.set(term, (frequencies.get(term) ?? 0) + 1);
    length += 1;
  }
  return { frequencies, length };
};
