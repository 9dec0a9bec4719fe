import type { Period } from '#src/kernel/date-periods.ts';
import type { NumberReading } from '#src/kernel/read-numbers.ts';
import type { NameUse } from './known-names.ts';

type Place = { start: number; end: number };

/** A number, date or known name where it stands in a text, with the list entry (`entry`) and the sentence (`sentence`) it stands in. */
export type Mark<T> = Place & { value: T; entry: number; sentence: number; bracketed: boolean };

/** What a text says of what: its numbers, dates and names by place. Offsets are the text's. */
export type Frame = {
  text: string;
  numbers: Mark<NumberReading>[];
  dates: Mark<Period>[];
  names: Mark<NameUse['known']>[];
  /** Titles of deals and papers: their words and digits say nothing. */
  titles: readonly Place[];
  /** Where entries and sentences begin: `entries[i]` is the start of entry i. */
  entries: number[];
};

const BREAK =
  /(?<s>[；;。！？!?\n]|\.(?=\s|$))|[，、:：()（）]|,(?!\d{3}(?!\d))|和|与|及|而(?!且)|\b(?:and|while|whereas|but|versus|vs)\b/giu;

/** Reads a text's frame: cuts it into entries and sentences, never inside a number, date or name. */
export const readFrame = (
  text: string,
  marks: {
    numbers: readonly NumberReading[];
    dates: readonly (Period & Place)[];
    names: readonly NameUse[];
    titles: readonly Place[];
  },
): Frame => {
  const whole: Place[] = [...marks.numbers, ...marks.dates, ...marks.names, ...marks.titles];
  const entries = [0];
  const sentences = [0];
  // `3月和4月分别采购12台和8台`: the first of each go together, so the list is one entry.
  const respectively = /分别|respectively/iu.test(text);
  for (const match of text.matchAll(BREAK)) {
    const at = match.index;
    if (respectively && /^(?:和|与|及|、|and|,)$/iu.test(match[0])) continue;
    if (whole.some((p) => at > p.start && at < p.end)) continue;
    // `成交日期：2026-06-03`: a label and its value are one entry.
    if (/^[:：]$/u.test(match[0]) && whole.some((p) => p.start > at && p.start <= at + 2)) continue;
    entries.push(at + match[0].length);
    if (match.groups?.s !== undefined) sentences.push(at + match[0].length);
  }
  const count = (starts: readonly number[], at: number): number => starts.findLastIndex((start) => start <= at);
  const mark = <T>(value: T, { start, end }: Place): Mark<T> => ({
    value,
    start,
    end,
    entry: count(entries, start),
    sentence: count(sentences, start),
    bracketed: /[(（]\s?$/u.test(text.slice(Math.max(0, start - 2), start)),
  });
  const inTitle = ({ start, end }: Place): boolean => marks.titles.some((t) => start >= t.start && end <= t.end);
  return {
    text,
    titles: marks.titles,
    numbers: marks.numbers.filter((n) => !inTitle(n)).map((n) => mark(n, n)),
    dates: marks.dates.map((d) => mark<Period>(d, d)).sort((a, b) => a.start - b.start),
    names: marks.names.map((n) => mark(n.known, n)),
    entries,
  };
};

/**
 * Which of `others` are said of `one`: those of its entry (the one of its rank where both are as many), else the nearest before it in
 * its sentence, else one in brackets right behind it. `peers` are the marks of the same sort as `one`.
 */
export const saidOf = <A, B>(one: Mark<A>, peers: readonly Mark<A>[], others: readonly Mark<B>[]): Mark<B>[] => {
  const near = others.filter((o) => o.entry === one.entry);
  if (near.length === 1) return near;
  if (near.length > 1) {
    const beside = peers.filter((p) => p.entry === one.entry);
    const own = beside.length === near.length ? near[beside.indexOf(one)] : undefined;
    return own ? [own] : near;
  }
  const sentence = others.filter((o) => o.sentence === one.sentence);
  const before = sentence.filter((o) => o.end <= one.start).at(-1);
  const behind = sentence.find((o) => o.start >= one.end && o.entry === one.entry + 1 && o.bracketed);
  const found = before ?? behind;
  return found ? [found] : [];
};
