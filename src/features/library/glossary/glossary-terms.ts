import type { TranslatedTerm } from '../translate/lexical-plan.ts';
import { countTerms } from '../words/domain-terms.ts';
import { foldForSearch } from '../words/fold-search.ts';

/** One line of a tenant's glossary: spellings that mean the same, in either language. */
export type GlossaryLine = { id: string; spellings: readonly string[] };

const WORD_END = /[\p{L}\p{N}]/u;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Whether a spelling stands in a text as a word: Latin letters and figures may not go on at either end. Both folded. */
const stands = (text: string, spelling: string): boolean => {
  for (let at = text.indexOf(spelling); at >= 0; at = text.indexOf(spelling, at + 1)) {
    const joins = (inner: string, outer: string): boolean =>
      WORD_END.test(inner) && WORD_END.test(outer) && !WIDE.test(inner) && !WIDE.test(outer);
    const before = text.slice(0, at).at(-1) ?? '';
    const after = text.slice(at + spelling.length, at + spelling.length + 1);
    if (!joins(spelling.slice(0, 1), before) && !joins(spelling.slice(-1), after)) return true;
  }
  return false;
};

/**
 * The other spellings of every glossary line that the query names. A spelling asks for each of its terms, and all of
 * them together weigh as much as the terms of the spelling that was asked for.
 */
export const glossaryTerms = (folded: string, glossary: readonly GlossaryLine[]): TranslatedTerm[] =>
  glossary.flatMap(({ spellings }) => {
    const all = [...new Set(spellings.map(foldForSearch))].filter((each) => each !== '');
    const said = all.filter((each) => stands(folded, each)).sort((a, b) => b.length - a.length)[0];
    if (said === undefined) return [];
    const asked = Math.max(1, countTerms(said).length);
    return all
      .filter((each) => !stands(folded, each))
      .flatMap((spelling) => {
        const terms = [...countTerms(spelling).frequencies.keys()];
        return terms.map((term) => ({
          said,
          weight: asked / terms.length,
          words: [spelling, term].map((word) => ({ word, weight: 1 })),
          alternatives: [{ term, weight: 1 }],
        }));
      });
  });
