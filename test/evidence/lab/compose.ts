import type { Mark, Meaning, Told } from './types.ts';

export type Slot = { text: string; meaning?: Meaning };

/** Words with a known meaning. */
export const slot = (text: string, meaning: Meaning): Slot => ({ text, meaning });

/** Writes a sentence from words and slots, and remembers where each slot came to stand. */
export const tell = (words: TemplateStringsArray, ...slots: readonly (Slot | string | number)[]): Told => {
  let text = '';
  const marks: Mark[] = [];
  for (const [i, word] of words.entries()) {
    text += word;
    const given = slots[i];
    if (given === undefined) continue;
    const start = text.length;
    text += typeof given === 'object' ? given.text : String(given);
    if (typeof given === 'object' && given.meaning) marks.push({ ...given.meaning, start, end: text.length });
  }
  return { text, marks };
};

/** The text with one stretch said otherwise. */
export const replaced = (text: string, at: { start: number; end: number }, words: string): string =>
  text.slice(0, at.start) + words + text.slice(at.end);
