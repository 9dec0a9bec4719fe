import { foldText } from '#src/kernel/fold-text.ts';
import { type DateReading, readDates } from '#src/kernel/read-dates.ts';
import { type NumberReading, readNumbers } from '#src/kernel/read-numbers.ts';
import { type RelativeDate, readRelativeDates } from '#src/kernel/read-relative-dates.ts';
import type { Cited } from './check-sources.ts';
import type { EvidenceItem } from './claim.ts';

/** What one piece of evidence says: its words, and the quantities and dates they touch. */
export type Support = {
  item: EvidenceItem;
  words: string;
  /** The words with the rest of the clauses they begin and end in, so that a quote cannot leave out a `不` or a `可能`. */
  context: string;
  folded: string;
  label: string;
  numbers: NumberReading[];
  dates: DateReading[];
  relative: RelativeDate[];
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
export const supportOf = ({ item, start, end }: Cited): Support => {
  const whole = item.source.type === 'computation';
  const [from, to] = whole ? [0, item.text.length] : [start, end];
  const offset = Math.max(0, from - MARGIN);
  const around = item.text.slice(offset, to + MARGIN);
  const touched = <T extends { start: number; end: number }>(readings: T[]): T[] =>
    readings.filter((r) => r.start + offset < to && r.end + offset > from);
  const words = item.text.slice(from, to);
  return {
    item,
    words,
    context: item.text.slice(clauseStart(item.text, from), clauseEnd(item.text, to)),
    folded: foldText(words, { tight: true }),
    label: foldText(item.label, { tight: true }),
    numbers: touched(readNumbers(around)),
    dates: touched(readDates(around)),
    relative: touched(readRelativeDates(around)),
  };
};
