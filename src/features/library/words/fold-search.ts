import { type FoldedText, type FoldOptions, foldText, foldWithMap } from '#src/kernel/fold-text.ts';
import { toSimplified } from '#src/kernel/simplify-han.ts';

/**
 * Folds a text for searching and highlighting: as `foldText` does, and traditional characters simplified. Quotes are
 * checked on `foldText` alone: 乾 and 幹 are two characters in evidence and one in an index.
 */
export const foldForSearch = (text: string): string => toSimplified(foldText(text));

/** `foldForSearch` with the way back to the original's offsets. */
export const foldForSearchWithMap = (text: string, options: FoldOptions = {}): FoldedText => {
  const folded = foldWithMap(text, options);
  return { ...folded, text: toSimplified(folded.text) };
};
