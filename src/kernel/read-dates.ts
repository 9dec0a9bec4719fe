import type { DatePattern } from './date-pattern.ts';
import { ENGLISH_DATES } from './date-patterns-en.ts';
import { CHINESE_DATES, CHINESE_YEAR } from './date-patterns-zh.ts';
import { inYear, type Period, yearOf } from './date-periods.ts';
import { foldWithMap, unfoldSpan } from './fold-text.ts';

/** A date or period as it stands in a text: `[start, end)` in UTF-16 units of the text given, `text` those words. */
export type DateReading = Period & { start: number; end: number; text: string };

type Found = { period: Period; from: number; to: number };

const JOINER = /^\s*(?:-|~|→|->|至|到|和|与|及|、|,|或|to|through|until|and|or|&)\s*$/iu;

/** Where two dates are joined and only one names the year (`2026年3月至5月`, `March and May 2026`), the other is of that year. */
const shareYears = (found: Found[], text: string): Found[] => {
  const joined = (a: Found | undefined, b: Found | undefined): boolean =>
    a !== undefined &&
    b !== undefined &&
    JOINER.test(text.slice(a.to, b.from)) &&
    a.period.kind.startsWith('fiscal') === b.period.kind.startsWith('fiscal');
  const out = [...found];
  for (let i = 1; i < out.length; i += 1) {
    const [a, b] = [out[i - 1], out[i]];
    const year = a && yearOf(a.period);
    if (a && b && joined(a, b) && year !== undefined && yearOf(b.period) === undefined && b.period.kind !== 'year')
      out[i] = { ...b, period: inYear(b.period, year) };
  }
  for (let i = out.length - 2; i >= 0; i -= 1) {
    const [a, b] = [out[i], out[i + 1]];
    const year = b && yearOf(b.period);
    // `3月、2026年5月` leaves March open in Chinese; English and Q-writing put the year last.
    if (
      a &&
      b &&
      joined(a, b) &&
      year !== undefined &&
      yearOf(a.period) === undefined &&
      !/[月年]/u.test(text.slice(a.from, a.to))
    )
      out[i] = { ...a, period: inYear(a.period, year) };
  }
  return out;
};

const PATTERNS: readonly DatePattern[] = [...CHINESE_DATES, ...ENGLISH_DATES, CHINESE_YEAR];
const MAY_HOLD_DATE = /\d|[年月季]|半年|[JFMASOND][A-Za-z]{2}|quarter|half/u;

/** Dates of a text that is folded already (`keepCase`, `tight`), with offsets in it. For the readers of this room. */
export const findDates = (text: string): Found[] => {
  const found: Found[] = [];
  if (!MAY_HOLD_DATE.test(text)) return found;
  for (const { pattern, read } of PATTERNS) {
    // Most texts hold few sorts of dates: looking is much quicker than going through all matches.
    if (text.search(pattern) < 0) continue;
    for (const match of text.matchAll(pattern)) {
      const from = match.index;
      const to = from + match[0].length;
      if (found.some((f) => from < f.to && to > f.from)) continue;
      const period = read(match as RegExpExecArray, text);
      if (period) found.push({ period, from, to });
    }
  }
  return shareYears(
    found.sort((a, b) => a.from - b.from),
    text,
  );
};

/**
 * Reads every date and period of a Chinese or English text: days, months, quarters, halves, years, fiscal years and their parts, in
 * any width and with Chinese numerals. `03/05/2026` is read month first unless that is no date. Words that depend on today
 * (`上季度`, `last year`) are for `readRelativeDates`.
 */
export const readDates = (text: string): DateReading[] => {
  const folded = foldWithMap(text, { keepCase: true, tight: 'lines' });
  return findDates(folded.text).map(({ period, from, to }) => {
    const span = unfoldSpan(folded, from, to);
    return { ...period, ...span, text: text.slice(span.start, span.end) };
  });
};
