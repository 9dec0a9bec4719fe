import { RADICALS } from './radicals.ts';

/**
 * How far to fold. `keepCase`: leave capitals. `tight`: also no space between a Han character and anything else (`预算 1200 万`);
 * with `lines` a space stays where a line broke and before a minus, so that two lines are not read as one word nor a sign as a dash.
 */
export type FoldOptions = { keepCase?: boolean; tight?: boolean | 'lines' };

/** A folded text that remembers where each of its UTF-16 units came from: `[starts[i], ends[i])` in the original. */
export type FoldedText = { text: string; starts: number[]; ends: number[] };

const HAN = /^[\p{Script=Han}\u3001\u3002\u3008-\u3011]/u;
const SPACE = /^[\s\u0085]$/u;
// Marks and the letters NFKC may join to the one before them (voiced kana marks, Hangul jamo, half-width Hangul), and the
// invisible: once those are gone, what stood behind them joins on.
const JOINS_ON =
  /^[\p{M}\uff9e\uff9f\u1160-\u11ff\u3131-\u318e\uffa0-\uffdc\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/u;
const INVISIBLE = /\u034f|[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]|\p{Variation_Selector}/gu;

// Before NFKC, which would tear these apart into a space and a mark or double them.
const BEFORE = new Map([
  ['\u00b4', "'"],
  ['\u2033', '"'],
  ['\u2036', '"'],
  ['\u301e', '"'],
  ['\u00a8', '"'],
]);
const AFTER =
  /[\u2018-\u201b\u2032\u2035`\u2039\u203a\u300e\u300f]|[\u201c-\u201f\u00ab\u00bb\u300c\u300d\u301d-\u301f]|[\u2010-\u2015\u2212\u2e3a\u2e3b\u2043]|[\u301c\u223c]|\u03c2/gu;
const plain = (mark: string): string => {
  if (/[\u2018-\u201b\u2032\u2035`\u2039\u203a\u300e\u300f]/u.test(mark)) return "'";
  if (/[\u201c-\u201f\u00ab\u00bb\u300c\u300d\u301d-\u301f]/u.test(mark)) return '"';
  if (/[\u301c\u223c]/u.test(mark)) return '~';
  return mark === '\u03c2' ? '\u03c3' : '-';
};

const isCommonHan = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

const isWideAscii = (code: number): boolean => code >= 0xff01 && code <= 0xff5e;

/** Folds one character with what joins on to it. */
const foldCluster = (cluster: string, keepCase: boolean): string => {
  let one = '';
  // By character, so that a mark behind a radical does not hide the radical.
  for (const char of cluster.replace(INVISIBLE, '')) one += BEFORE.get(char) ?? RADICALS.get(char) ?? char;
  one = one.normalize('NFKC');
  const cased = keepCase ? one : one.toLowerCase().normalize('NFKC');
  return cased.replace(AFTER, plain);
};

/** Marks that stand in most texts and fold into one character each. */
const PLAIN_MARKS: ReadonlyMap<number, string> = new Map(
  [...'“”‘’—–·→×'].map((mark) => [mark.charCodeAt(0), foldCluster(mark, false)]),
);

/** Characters that nothing behind them is joined to by being there: all that no mark or half letter is among. */
const standsApart = (code: number): boolean =>
  (code < 0x300 && code !== 0xad) ||
  isCommonHan(code) ||
  isWideAscii(code) ||
  (code >= 0x2010 && code < 0x202a) ||
  (code >= 0x2030 && code < 0x2060) ||
  (code >= 0x2070 && code < 0x20d0) ||
  (code >= 0x3000 && code < 0x302a);

/** The quick way for the characters most texts are made of; undefined for all others. */
const foldCommon = (code: number, keepCase: boolean): string | undefined => {
  if (isCommonHan(code) || code === 0x3001 || code === 0x3002 || code === 0x300a || code === 0x300b)
    return String.fromCharCode(code);
  const mark = PLAIN_MARKS.get(code);
  if (mark !== undefined) return mark;
  if (code <= 0x20 || code >= 0x7f || code === 0x60) return undefined;
  return String.fromCharCode(!keepCase && code >= 0x41 && code <= 0x5a ? code + 32 : code);
};

/**
 * Folds a text as `foldText` does and keeps the way back, so that a quote found in the folded text can be shown in the original.
 * Offsets are UTF-16 units. A character that folds into several shares its span among them.
 */
export const foldWithMap = (s: string, options: FoldOptions = {}): FoldedText => {
  const keepCase = options.keepCase ?? false;
  const tight = options.tight ?? false;
  const out: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let gapFrom = -1;
  let gapTo = -1;
  let gapHasBreak = false;

  const emit = (char: string, from: number, to: number): void => {
    const last = out.at(-1);
    if (gapFrom >= 0) {
      if (last !== undefined) {
        const left = HAN.test(last);
        const right = HAN.test(char);
        const drop =
          (left && right) ||
          (tight !== false && !(tight === 'lines' && (gapHasBreak || char === '-')) && (left || right));
        if (!drop) {
          out.push(' ');
          starts.push(gapFrom);
          ends.push(gapTo);
        }
      }
      gapFrom = -1;
    } else if (char === '-' && last === '-') {
      ends[ends.length - 1] = to;
      return;
    } else if (char === '.' && last === '.' && out.at(-2) === '.' && out.at(-3) === '.') {
      ends[ends.length - 1] = to;
      return;
    }
    for (let k = 0; k < char.length; k += 1) {
      starts.push(from);
      ends.push(to);
    }
    // Units of a surrogate pair are kept in one slot of `out` but two of the map; `join` restores the text.
    out.push(char);
  };
  const gap = (char: string, from: number, to: number): void => {
    if (gapFrom < 0) {
      gapFrom = from;
      gapHasBreak = false;
    }
    gapTo = to;
    if (char === '\n' || char === '\r' || char === '\u2028' || char === '\u2029') gapHasBreak = true;
  };

  for (let i = 0; i < s.length; ) {
    const code = s.charCodeAt(i);
    const next = i + 1 < s.length ? s.charCodeAt(i + 1) : 0;
    if (standsApart(next)) {
      const known = foldCommon(isWideAscii(code) ? code - 0xfee0 : code, keepCase);
      if (known !== undefined) {
        if (gapFrom < 0 && known !== '-' && known !== '.') {
          out.push(known);
          starts.push(i);
          ends.push(i + 1);
        } else emit(known, i, i + 1);
        i += 1;
        continue;
      }
      if (code === 0x20) {
        gap(' ', i, i + 1);
        i += 1;
        continue;
      }
    }
    let to = i + String.fromCodePoint(s.codePointAt(i) ?? 0).length;
    while (to < s.length && JOINS_ON.test(s.slice(to, to + 2)))
      to += String.fromCodePoint(s.codePointAt(to) ?? 0).length;
    const cluster = s.slice(i, to);
    if (SPACE.test(cluster) && cluster !== '\ufeff') gap(cluster, i, to);
    else
      for (const char of foldCluster(cluster, keepCase))
        if (SPACE.test(char)) gap(char, i, to);
        else emit(char, i, to);
    i = to;
  }
  return { text: out.join(''), starts, ends };
};

/**
 * Makes two writings of the same words equal: NFKC (full width, Kangxi radicals), supplementary radicals, one shape of quote mark and
 * dash, invisible characters dropped, every run of white space one space and none between Han characters, lower case, trimmed.
 */
export const foldText = (s: string, options: FoldOptions = {}): string => foldWithMap(s, options).text;

/** The span in the original text that `[from, to)` of the folded text came from. `to` must be after `from`. */
export const unfoldSpan = (folded: FoldedText, from: number, to: number): { start: number; end: number } => ({
  start: folded.starts[from] ?? 0,
  end: folded.ends[to - 1] ?? folded.starts[from] ?? 0,
});
