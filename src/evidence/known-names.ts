import { type FoldedText, unfoldSpan } from '#src/kernel/fold-text.ts';
import type { KnownName } from './pack-index.ts';
import { perIndex } from './per-index.ts';

/** A known name as it stands in a text: offsets in the original and in the folded text. */
export type NameUse = { known: KnownName; start: number; end: number; from: number; to: number };

const isLatin = (char: string): boolean => /[a-z0-9]/u.test(char);

/** Whether a name stands at `at` as a word of its own; Han names need no space around them. */
const standsAlone = (text: string, at: number, name: string): boolean => {
  const end = at + name.length;
  if (isLatin(name.charAt(0)) && isLatin(text.charAt(at - 1))) return false;
  return !(isLatin(name.charAt(name.length - 1)) && isLatin(text.charAt(end)) && text.slice(end, end + 2) !== "'s");
};

/** Whether folded words hold a folded name. */
export const holdsName = (words: string, name: string): boolean => {
  for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1))
    if (standsAlone(words, at, name)) return true;
  return false;
};

/** The known names a text uses, longest first where they overlap, in order. */
export const findNames = perIndex((text: string, index): { uses: readonly NameUse[]; folded: Readonly<FoldedText> } => {
  const folded = index.read.fold(text);
  const uses: NameUse[] = [];
  for (const known of index.names) {
    const name = known.folded;
    for (let at = folded.text.indexOf(name); at >= 0; at = folded.text.indexOf(name, at + 1)) {
      const to = at + name.length;
      if (
        !standsAlone(folded.text, at, name) ||
        uses.some((u) => at < u.to && to > u.from && u.to - u.from > name.length)
      )
        continue;
      uses.push({ known, from: at, to, ...unfoldSpan(folded, at, to) });
    }
  }
  return { uses: uses.sort((a, b) => a.from - b.from), folded };
});
