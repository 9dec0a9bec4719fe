import type { DateReading } from '#src/kernel/read-dates.ts';
import type { NumberReading } from '#src/kernel/read-numbers.ts';
import type { RelativeDate } from '#src/kernel/read-relative-dates.ts';
import type { Cited } from './check-sources.ts';
import type { EvidenceItem } from './claim.ts';
import type { QuotedSource } from './find-quote.ts';
import type { Reader } from './reader.ts';

/** What one piece of evidence says: its words, and the quantities and dates they touch. */
export type Support = {
  item: EvidenceItem;
  words: string;
  /** The words with the rest of the clauses they begin and end in, so that a quote cannot leave out a `不` or a `可能`. */
  context: string;
  folded: string;
  label: string;
  /** The whole text of the source, folded when asked for. */
  whole: () => string;
  numbers: NumberReading[];
  dates: DateReading[];
  relative: RelativeDate[];
  /** All numbers and dates of `context`, with their places in it. */
  around: () => { numbers: NumberReading[]; dates: DateReading[] };
};

const MARGIN = 28;
const CLAUSE_END = /[，,；;。！？!?\n]|\.\s/gu;

/** The start of the clause `at` stands in. A comma between digits ends none. */
const clauseStart = (text: string, at: number): number => {
  const before = text.slice(Math.max(0, at - 60), at);
  let start = at > 60 ? before.length : 0;
  for (const match of before.matchAll(CLAUSE_END)) {
    const digits =
      /\d/u.test(before.charAt(match.index - 1)) && /\d/u.test(before.charAt(match.index + 1) || text.charAt(at));
    if (!digits) start = match.index + match[0].length;
  }
  return Math.max(0, at - 60) + Math.min(start, before.length);
};

/** The end of the clause `at` stands in. */
const clauseEnd = (text: string, at: number): number => {
  if (/[，,；;。！？!?\n]$/u.test(text.slice(0, at))) return at;
  const stop = /[，；;。！？!?\n]|,(?!\d)|\.(?:\s|$)/u.exec(text.slice(at, at + 60));
  return stop ? at + stop.index : Math.min(text.length, at + 60);
};

/** Reads what a piece of evidence says. A computation speaks with its whole text, everything else with the words quoted. */
export const supportOf = ({ item, start, end }: Cited, source: QuotedSource, read: Reader): Support => {
  const whole = item.source.type === 'computation';
  const [from, to] = whole ? [0, item.text.length] : [start, end];
  const [clauseFrom, clauseTo] = [clauseStart(item.text, from), clauseEnd(item.text, to)];
  const offset = Math.max(0, Math.min(clauseFrom, from - MARGIN));
  const around = item.text.slice(offset, Math.max(clauseTo, to + MARGIN));
  const { numbers, dates } = read.figures(around);
  const touched = <T extends { start: number; end: number }>(readings: readonly T[]): T[] =>
    readings.filter((r) => r.start + offset < to && r.end + offset > from);
  // The same readings with the places they have in `context`.
  const inContext = <T extends { start: number; end: number }>(readings: readonly T[]): T[] =>
    readings
      .filter((r) => r.start + offset >= clauseFrom && r.end + offset <= clauseTo)
      .map((r) => ({ ...r, start: r.start + offset - clauseFrom, end: r.end + offset - clauseFrom }));
  const words = item.text.slice(from, to);
  return {
    item,
    words,
    context: item.text.slice(clauseFrom, clauseTo),
    folded: read.fold(words).text,
    label: read.fold(item.label).text,
    whole: () => source.folded().text,
    numbers: touched(numbers),
    dates: touched(dates),
    relative: touched(read.relative(around)),
    around: () => ({ numbers: inContext(numbers), dates: inContext(dates) }),
  };
};
