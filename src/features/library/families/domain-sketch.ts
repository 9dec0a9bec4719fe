import { foldText } from '#src/kernel/fold-text.ts';

/** Minima a sketch keeps; the more, the closer the estimate (standard error about 1 / √64). */
const WIDTH = 64;
/** Minima that make one band: two texts of likeness 0.6 share one of the bands in nine of ten pairs. */
const BAND = 4;
/** Tokens (a Han character, a word) of one shingle. */
const SHINGLE = 4;
/** The longest stretch a sketch is made of, in UTF-16 units. */
const MAX_TEXT = 60_000;

const TOKEN = /\p{Script=Han}|[[\p{L}\p{N}]--\p{Script=Han}]+/gv;

/** FNV-1a over UTF-16 units with a final mix, as an unsigned 32-bit number. */
const hash = (text: string, seed: number): number => {
  let value = (0x811c9dc5 ^ seed) >>> 0;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 15), 0x2c1b3c6d);
  value = Math.imul(value ^ (value >>> 12), 0x297a2d39);
  return (value ^ (value >>> 15)) >>> 0;
};

/** One number for a run of token hashes, in their order. */
const mixed = (hashes: readonly number[], at: number): number => {
  let value = 0x811c9dc5;
  for (let i = at; i < at + SHINGLE && i < hashes.length; i += 1) {
    value = Math.imul(value ^ (hashes[i] ?? 0), 0x85ebca6b);
    value ^= value >>> 13;
  }
  value = Math.imul(value ^ (value >>> 16), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
};

/**
 * A text in 64 numbers (one-permutation minhash over runs of four characters or words): the share two sketches agree on
 * estimates how much two texts have in common (Jaccard). Width, case and marks do not count. Empty for a text without words.
 */
export const sketchOf = (text: string): number[] => {
  const tokens = foldText(text.slice(0, MAX_TEXT).toWellFormed()).match(TOKEN) ?? [];
  if (tokens.length === 0) return [];
  const least = new Array<number>(WIDTH).fill(-1);
  const hashes = tokens.map((token) => hash(token, 0));
  const last = Math.max(0, tokens.length - SHINGLE);
  for (let at = 0; at <= last; at += 1) {
    const value = mixed(hashes, at);
    const bin = value % WIDTH;
    const rest = Math.floor(value / WIDTH);
    if (least[bin] === -1 || rest < (least[bin] ?? 0)) least[bin] = rest;
  }
  // A bin that met nothing borrows from the next that did, so that short texts compare too.
  return least
    .map((value, bin) => {
      if (value !== -1) return value;
      let step = 1;
      while (least[(bin + step) % WIDTH] === -1) step += 1;
      return (least[(bin + step) % WIDTH] ?? 0) + step * 0x10000;
    })
    .map((value) => value | 0);
};

/** Estimated share of what two texts have that they have in common, 0 to 1. */
export const likeness = (a: readonly number[], b: readonly number[]): number =>
  a.length === 0 || a.length !== b.length ? 0 : a.filter((value, at) => value === b[at]).length / a.length;

/** Keys of which two like texts are likely to share one. */
export const bandsOf = (sketch: readonly number[]): string[] =>
  Array.from(
    { length: Math.floor(sketch.length / BAND) },
    (_, band) => `b${band}:${hash(sketch.slice(band * BAND, (band + 1) * BAND).join(','), band).toString(36)}`,
  );

const NUMBER = /(?<![\p{L}\d])(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s?(万亿|亿|万|千|million|billion|thousand|k\b)?(%)?/giu;
const TIMES: Readonly<Record<string, number>> = {
  万亿: 1e12,
  亿: 1e8,
  万: 1e4,
  千: 1e3,
  million: 1e6,
  billion: 1e9,
  thousand: 1e3,
  k: 1e3,
};
const MAX_NUMBERS = 200;

/**
 * The numbers that tell a text, however written (`10 万`, `100,000`), in the order they first come. Single digits and years
 * stand in any text and are left out.
 */
export const numbersOf = (text: string): string[] => {
  const found = new Set<string>();
  for (const [, whole = '', part = '', scale = '', percent = ''] of text
    .slice(0, MAX_TEXT)
    .normalize('NFKC')
    .matchAll(NUMBER)) {
    const value = Number(whole.replaceAll(',', '') + part) * (TIMES[scale.toLowerCase()] ?? 1);
    const isYear = part === '' && scale === '' && percent === '' && value >= 1900 && value < 2100;
    if (!Number.isFinite(value) || isYear || (value < 10 && part === '' && percent === '')) continue;
    found.add(`${Number(value.toPrecision(9))}${percent}`);
    if (found.size === MAX_NUMBERS) break;
  }
  return [...found];
};
