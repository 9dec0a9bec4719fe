import type { Frame, Mark } from './frames.ts';

const STOP = new Set(
  (
    'and or the a an of to in on at for by with or is are was were be been has have had will may about from per each its their our than that this it up down only also over under more less at least most within ' +
    'rose fell grew went dropped increased decreased reached stood totalled said'
  ).split(' '),
);
const GRAMMAR =
  /[的了在于将已为是由到至约近超达共每各均仅且被把从与和及]|分别|大约|左右|超过|不到|达到|增至|降至|升至|增长|下降|提高|降低|上升|减少|合计|总共/gu;

/** The words of a text that may say what a number measures: two Han characters or a Latin word each. */
export const labelWords = (text: string): string[] => placedWords(text).map(({ word }) => word);

const placedWords = (text: string): { word: string; at: number }[] => {
  const words: { word: string; at: number }[] = [];
  for (const match of text.matchAll(/\p{Script=Han}+|[\p{Script=Latin}][\p{Script=Latin}'’-]+/gu)) {
    if (/\p{Script=Han}/u.test(match[0])) {
      const bare = match[0].replace(GRAMMAR, (cut) => ' '.repeat(cut.length));
      for (let i = 0; i + 1 < bare.length; i += 1)
        if (!/ /u.test(bare.slice(i, i + 2))) words.push({ word: bare.slice(i, i + 2), at: match.index + i });
    } else {
      const word = match[0].toLowerCase();
      if (!STOP.has(word)) words.push({ word: word.replace(/(?:['’]s|ing|ed|es|s)$/u, ''), at: match.index });
    }
  }
  return words;
};

const masked = (frame: Frame, from: number, to: number): string => {
  let text = frame.text.slice(from, to);
  for (const { start, end } of [...frame.numbers, ...frame.dates, ...frame.names, ...frame.titles]) {
    const [a, b] = [Math.max(start, from) - from, Math.min(end, to) - from];
    if (b > a) text = text.slice(0, a) + ' '.repeat(b - a) + text.slice(b);
  }
  return text;
};

/**
 * The words of a number's or date's entry that stand nearer to it than to its peers there. A number that stands bare is spoken of by
 * the entry before it (`漏检：420`), a date by the one behind it (`2010年，…`), unless another mark of its sort stands there.
 */
export const wordsBeside = <T>(
  frame: Frame,
  mark: Mark<T>,
  peers: readonly Mark<T>[],
  bare: 'before' | 'behind',
): Set<string> => {
  const entry = (i: number): { word: string; at: number }[] => {
    const from = frame.entries[i];
    if (from === undefined) return [];
    const to = frame.entries[i + 1] ?? frame.text.length;
    return placedWords(masked(frame, from, to)).map(({ word, at }) => ({ word, at: at + from }));
  };
  const beside = peers.filter((p) => p.entry === mark.entry && p !== mark);
  const far = (to: Mark<T>, at: number): number => (at < to.start ? to.start - at : at - to.end);
  const own = entry(mark.entry).filter(({ at }) => beside.every((p) => far(mark, at) <= far(p, at)));
  if (own.length > 0 || beside.length > 0) return new Set(own.map(({ word }) => word));
  const next = mark.entry + (bare === 'before' ? -1 : 1);
  return new Set(peers.some((p) => p.entry === next) ? [] : entry(next).map(({ word }) => word));
};
