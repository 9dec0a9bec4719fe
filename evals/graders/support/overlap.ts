import { perText } from './memo.ts';
import { foldTight } from './read.ts';

const STOP = new Set(
  'the a an and or of to in on at by for with from is are was were be been it its this that these those as we our us you your they their he she his her him them who what which when where how not no do does did has have had will would can could may might than then so if into out up about over under per'.split(
    ' ',
  ),
);
const FUNCTION = /^(?:的|了|和|与|在|是|把|被|对|由|从|到|也|都|就|而|及|或|为|向|给|让|请|先|再|会|能|可|要|将)$/u;

/** A Latin word without its commonest endings, so that `confirms` and `confirmed` meet. */
const stem = (word: string): string =>
  word.length > 4 ? word.replace(/(?:ing|ed|es|s|ly)$/u, '').replace(/(.)\1$/u, '$1') : word;

/** What a text is about: Han characters in pairs, Latin words by their stem, figures. */
export const contentOf: (text: string) => ReadonlySet<string> = perText((text) => {
  const folded = foldTight(text);
  const found = new Set<string>();
  for (const run of folded.match(/\p{Script=Han}+/gu) ?? []) {
    const chars = [...run].filter((char) => !FUNCTION.test(char));
    chars.forEach((char, at) => {
      const next = chars[at + 1];
      if (next) found.add(char + next);
      else if (chars.length === 1) found.add(char);
    });
  }
  for (const [word] of folded.matchAll(/[\p{Script=Latin}][\p{Script=Latin}\p{M}'-]*/gu))
    if (word.length > 2 && !STOP.has(word)) found.add(stem(word));
  for (const [figure] of folded.matchAll(/\d+(?:[.,]\d+)*/gu)) found.add(figure.replaceAll(',', ''));
  return found;
});

/** The share of what a text is about that stands in the others, 0 to 1; 1 for a text without content. */
export const shareIn = (text: string, others: readonly string[]): number => {
  const own = contentOf(text);
  if (own.size === 0) return 1;
  const held = others.map(contentOf);
  let shared = 0;
  for (const word of own) if (held.some((each) => each.has(word))) shared += 1;
  return shared / own.size;
};
