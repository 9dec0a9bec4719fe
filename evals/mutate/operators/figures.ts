import type { ModelClaim } from '#src/features/drafts/index.ts';
import { readDates } from '#src/kernel/read-dates.ts';
import { type NumberReading, readNumbers } from '#src/kernel/read-numbers.ts';
import { citedItems, holdsQuantity } from '../ground.ts';
import type { Subject } from '../operator.ts';
import { inAnyOrder } from '../picker.ts';

/** Replaces `[start, end)` of a text. */
export const splice = (text: string, start: number, end: number, words: string): string =>
  text.slice(0, start) + words + text.slice(end);

/** Quantities of a text that are no part of a date and no ordinal, in a picked order. */
export const figures = (text: string, subject: Subject): NumberReading[] => {
  const dates = readDates(text);
  return inAnyOrder(
    readNumbers(text).filter(
      (n) => n.kind !== 'ordinal' && !dates.some((d) => n.start < d.end && n.end > d.start) && /\S/u.test(n.text),
    ),
    subject.pick,
  );
};

/** Figures of a claim that a cited piece really holds: altering one of these is a defect by construction. */
export const groundedFigures = (claim: ModelClaim, subject: Subject): NumberReading[] => {
  if (claim.kind !== 'fact' && claim.kind !== 'inference') return [];
  const texts = citedItems(claim, subject.ground).map(({ text }) => text);
  return figures(claim.text, subject).filter((figure) => figure.value !== 0 && holdsQuantity(texts, figure));
};

/** Whether no piece of the material and nothing given to the prompt holds the first quantity of these words. */
export const unheard = (words: string, subject: Subject, among?: readonly string[]): boolean => {
  const figure = readNumbers(words)[0];
  if (!figure) return false;
  const texts = among ?? subject.ground.pack.items.map(({ text }) => text);
  return !holdsQuantity(texts, figure);
};

const HAN_DIGITS = '一二三四五六七八九';

/** The same words with another figure of the same length and writing: `2,758,320元` → `5,758,320元`, `二十四个月` → `二十七个月`. */
export const otherFigure = (words: string, subject: Subject): string | null => {
  const shift = 1 + subject.pick.below(7);
  const digits = /[1-9]/u.exec(words);
  if (digits) {
    const digit = ((Number(digits[0]) - 1 + shift) % 9) + 1;
    return splice(words, digits.index, digits.index + 1, String(digit));
  }
  const han = [...words.matchAll(/[一二两三四五六七八九]/gu)].at(-1);
  if (!han) return null;
  const now = HAN_DIGITS.indexOf(han[0] === '两' ? '二' : han[0]);
  return splice(words, han.index, han.index + 1, HAN_DIGITS.charAt((now + shift) % 9));
};

/** Two neighbouring digits exchanged (`2,758` → `2,785`); null where there are none that differ. */
export const digitsSwapped = (words: string, subject: Subject): string | null => {
  const at: [number, number][] = [];
  const spots = [...words.matchAll(/\d/gu)].map(({ index }) => index);
  for (let i = 0; i + 1 < spots.length; i += 1) {
    const [a, b] = [spots[i] as number, spots[i + 1] as number];
    if (words[a] === words[b] || (i === 0 && words[b] === '0')) continue;
    at.push([a, b]);
  }
  const pair = subject.pick.one(at);
  if (!pair) return null;
  const chars = [...words];
  const [a, b] = pair;
  const kept = chars[a] as string;
  chars[a] = chars[b] as string;
  chars[b] = kept;
  return chars.join('');
};

/** The first listed exchange that finds its pattern in the words, applied once. */
export const exchanged = (words: string, table: readonly (readonly [RegExp, string])[]): string | null => {
  for (const [pattern, to] of table) if (pattern.test(words)) return words.replace(pattern, to);
  return null;
};
