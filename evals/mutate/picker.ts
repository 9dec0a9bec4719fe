import type { Picker } from './operator.ts';

/** A whole number from words, the same for the same words (FNV-1a, 32 bits): the seed of a picker. */
export const seedOf = (...words: readonly (string | number)[]): number => {
  let hash = 0x811c9dc5;
  for (const char of words.join(' ')) {
    hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return hash;
};

/** Deterministic choices from a seed (a 32-bit counter, mixed): the same seed gives the same sequence on every machine. */
export const seededPicker = (seed: number): Picker => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return (mixed ^ (mixed >>> 16)) >>> 0;
  };
  const below = (limit: number): number => (limit < 1 ? 0 : next() % Math.floor(limit));
  return { below, one: (from) => from[below(from.length)] };
};

/** The members of a list in a picked order; the list itself stays as it is. */
export const inAnyOrder = <T>(from: readonly T[], pick: Picker): T[] => {
  const out = [...from];
  for (let i = out.length - 1; i > 0; i -= 1) {
    const j = pick.below(i + 1);
    const [a, b] = [out[i] as T, out[j] as T];
    out[i] = b;
    out[j] = a;
  }
  return out;
};
