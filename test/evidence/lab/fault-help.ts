import { replaced } from './compose.ts';
import { isHeldOut } from './seeded.ts';
import { valuesIn } from './spot-marks.ts';
import type { Mark, Right } from './types.ts';

/** All the words a right claim rests on, with what stands beside them: a lie must be found in none of them. */
export const restsOn = (right: Right): string =>
  right.evidence
    .map((e) => {
      const item = right.pack.items.find((i) => i.source.id === e.source.id && i.source.field === e.source.field);
      return `${e.quote}\n${item?.asOf ?? ''}\n${item?.label ?? ''}`;
    })
    .join('\n');

/** Other words for the claims that are held out, so that they measure more than whether these very words were learnt. */
export const varied = <T>(right: Right, seen: T, kept: T): T => (isHeldOut(right.id) ? kept : seen);

/** Whether a value can be read anywhere in what the claim rests on. */
export const isSaid = (right: Right, value: number): boolean => valuesIn(restsOn(right)).has(value);

export const marksOf = <K extends Mark['kind']>(right: Right, ...kinds: K[]): Extract<Mark, { kind: K }>[] =>
  right.marks.filter((m): m is Extract<Mark, { kind: K }> => (kinds as string[]).includes(m.kind));

export const wordsOf = (right: Right, mark: Mark): string => right.text.slice(mark.start, mark.end);

/** The claim with one mark's words said otherwise; undefined when nothing changed. */
export const retold = (right: Right, mark: Mark, words: string): { text: string } | undefined => {
  const text = replaced(right.text, mark, words);
  return text === right.text ? undefined : { text };
};

/** The claim with the first match of a pattern said otherwise, unless it is inside a known name. */
export const swapped = (
  right: Right,
  find: RegExp,
  to: string | ((match: RegExpMatchArray) => string),
): { text: string } | undefined => {
  const { text } = right;
  for (const match of text.matchAll(find)) {
    const start = match.index;
    const end = start + match[0].length;
    if (right.marks.some((m) => start < m.end && end > m.start)) continue;
    const words = typeof to === 'string' ? to : to(match);
    if (words === match[0]) continue;
    return { text: text.slice(0, start) + words + text.slice(end) };
  }
  return undefined;
};

/** Width, case and spaces put aside: what a quote may differ in and still be the source's words. */
export const bare = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
