import type { Dictionary } from '#src/kernel/dictionary.ts';

/** A character that is no word by itself costs as much as two words. */
const UNKNOWN = 2;
const WORD = 1;
/** Of equally many words the cut with the longer ones: a small reward that grows with the square of the length. */
const LONG = 0.001;

/** Cuts a run of Han characters into the fewest words of the dictionary; what it does not know falls into characters. */
export const segmentChinese = (run: string, { has, longest }: Pick<Dictionary, 'has' | 'longest'>): string[] => {
  const cost = new Float64Array(run.length + 1).fill(Number.POSITIVE_INFINITY);
  const cutAt = new Uint32Array(run.length + 1);
  cost[0] = 0;
  for (let from = 0; from < run.length; from += 1)
    for (let length = 1; length <= Math.max(1, longest) && from + length <= run.length; length += 1) {
      const known = has(run.slice(from, from + length));
      if (!known && length > 1) continue;
      const whole = (cost[from] ?? 0) + (known ? WORD : UNKNOWN) - LONG * length * length;
      if (whole >= (cost[from + length] ?? 0)) continue;
      cost[from + length] = whole;
      cutAt[from + length] = from;
    }
  const words: string[] = [];
  for (let to = run.length; to > 0; to = cutAt[to] ?? 0) words.unshift(run.slice(cutAt[to], to));
  return words;
};
