import { inYear, yearOf } from '#src/kernel/date-periods.ts';
import { readNumeral } from '#src/kernel/numerals.ts';
import { readDates } from '#src/kernel/read-dates.ts';
import { addDays, isoDay } from '#src/playbook/time.ts';

/** A day that words of a note mean, counted from the day of the visit: `[start, end)` in UTF-16 units, `day` as `YYYY-MM-DD`. */
export type DayReading = { text: string; start: number; end: number; day: string };

type Reader = { pattern: RegExp; read: (groups: Record<string, string | undefined>, from: Date) => Date | null };

const WEEKDAYS: Readonly<Record<string, number>> = { 一: 0, 二: 1, 三: 2, 四: 3, 五: 4, 六: 5, 日: 6, 天: 6, 末: 6 };
const WEEKDAYS_EN = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const NUMERAL = '\\d{1,3}|[一二两三四五六七八九十]{1,3}';

const mondayOf = (date: Date): Date => addDays(date, -((date.getUTCDay() + 6) % 7));
const monthEnd = (date: Date, months: number): Date =>
  new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0));
const plusMonths = (date: Date, months: number): Date =>
  new Date(
    Math.min(
      Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, date.getUTCDate()),
      monthEnd(date, months).getTime(),
    ),
  );
const quarterEnd = (date: Date): Date => monthEnd(date, 2 - (date.getUTCMonth() % 3));
const yearEnd = (date: Date, years = 0): Date => new Date(Date.UTC(date.getUTCFullYear() + years, 11, 31));

const workingDays = (date: Date, count: number): Date => {
  let left = count;
  let at = date;
  while (left > 0) {
    at = addDays(at, 1);
    if (at.getUTCDay() % 6 !== 0) left -= 1;
  }
  return at;
};

const numberOf = (word: string | undefined): number | null => (word === undefined ? null : (readNumeral(word) ?? null));

const weekday = (from: Date, weeks: number | null, index: number | undefined): Date | null => {
  if (index === undefined) return null;
  const day = addDays(mondayOf(from), 7 * (weeks ?? 0) + index);
  // Without a week named it is the next such day to come.
  return weeks === null && day <= from ? addDays(day, 7) : day;
};

const after = (from: Date, count: number | null, unit: string | undefined): Date | null => {
  if (count === null || unit === undefined) return null;
  if (/工作日|working|business/i.test(unit)) return workingDays(from, count);
  if (/周|星期|礼拜|week/i.test(unit)) return addDays(from, 7 * count);
  if (/月|month/i.test(unit)) return plusMonths(from, count);
  return addDays(from, count);
};

const WEEKS_ZH: Readonly<Record<string, number>> = { 下下: 2, 下: 1, 本: 0, 这: 0, 上: -1 };
const WEEKS_EN = (word: string | undefined): number | null =>
  word === undefined ? null : word.toLowerCase() === 'next' ? 1 : word.toLowerCase() === 'this' ? 0 : null;

const READERS: readonly Reader[] = [
  {
    pattern: /(?<week>下下|下|本|这|上)?(?:个)?(?:周|星期|礼拜)(?<day>[一二三四五六日天末])/gu,
    read: ({ week, day }, from) =>
      weekday(from, week === undefined ? null : (WEEKS_ZH[week] ?? null), WEEKDAYS[day ?? '']),
  },
  {
    pattern: new RegExp(`(?<count>${NUMERAL})个?(?<unit>工作日|天|日|周|星期|礼拜|月)(?:之?内|以内|之?后|以后)`, 'gu'),
    read: ({ count, unit }, from) => after(from, numberOf(count), unit),
  },
  {
    pattern: /(?<month>下下|下|本|这|当)?个?月(?<part>底|末|初|中旬|上旬|下旬)/gu,
    read: ({ month, part }, from) => {
      const end = monthEnd(from, Math.max(0, WEEKS_ZH[month ?? ''] ?? 0));
      const day = part === '初' || part === '上旬' ? 10 : part === '中旬' ? 20 : end.getUTCDate();
      return new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth(), day));
    },
  },
  {
    pattern: /(?<week>下下|下|本|这)(?:个)?(?:周|星期|礼拜)(?![一二三四五六日天末边期])/gu,
    read: ({ week }, from) => weekday(from, WEEKS_ZH[week ?? ''] ?? 0, 4),
  },
  { pattern: /大后天/gu, read: (_, from) => addDays(from, 3) },
  { pattern: /(?<!大)后天/gu, read: (_, from) => addDays(from, 2) },
  { pattern: /明[天日]|\btomorrow\b/giu, read: (_, from) => addDays(from, 1) },
  { pattern: /今[天日]|当天|\btoday\b/giu, read: (_, from) => from },
  {
    pattern: /(?:本|这个?)?季度(?:末|底|内)|\b(?:by )?(?:the )?end of (?:the |this )quarter\b/giu,
    read: (_, from) => quarterEnd(from),
  },
  {
    pattern: /(?:今年|本)?年(?:底|末|内)|\b(?:by )?(?:the )?(?:end of (?:the |this )year|year-?end)\b/giu,
    read: (_, from) => yearEnd(from),
  },
  {
    pattern: /(?<!\d[年月./-]?)(?<![\d月])(?<day>[12]?\d|3[01])[号日](?![线楼机厂车程])/gu,
    read: ({ day }, from) => {
      const number = Number(day);
      const months = number >= from.getUTCDate() ? 0 : 1;
      const end = monthEnd(from, months);
      return number < 1 || number > end.getUTCDate()
        ? null
        : new Date(Date.UTC(end.getUTCFullYear(), end.getUTCMonth(), number));
    },
  },
  {
    pattern: /\b(?:(?<week>next|this|coming) )?(?<day>mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)day\b/giu,
    read: ({ week, day }, from) =>
      weekday(from, WEEKS_EN(week), WEEKDAYS_EN.indexOf((day ?? '').slice(0, 3).toLowerCase())),
  },
  {
    pattern:
      /\b(?:with)?in (?<count>\d{1,3}|an?|one|two|three|four|five|six|ten) (?<unit>(?:working |business )?days?|weeks?|months?)\b/giu,
    read: ({ count, unit }, from) => after(from, numberOf(count), unit),
  },
  { pattern: /\bin a fortnight\b/giu, read: (_, from) => addDays(from, 14) },
  {
    pattern: /\bend of (?:the |this )?(?<next>next )?(?<unit>week|month)\b/giu,
    read: ({ next, unit }, from) =>
      unit?.toLowerCase() === 'month' ? monthEnd(from, next ? 1 : 0) : weekday(from, next ? 1 : 0, 4),
  },
  { pattern: /(?<!end of )\bnext week\b/giu, read: (_, from) => weekday(from, 1, 4) },
  { pattern: /(?<!end of )\bnext month\b/giu, read: (_, from) => monthEnd(from, 1) },
];

/** Days and months written out; one without a year is the next such day counted from the visit. */
const written = (text: string, from: Date): DayReading[] =>
  readDates(text).flatMap((date) => {
    if (date.kind !== 'day' && date.kind !== 'month' && date.kind !== 'part') return [];
    const year = from.getUTCFullYear();
    const here = yearOf(date) === undefined ? inYear(date, year) : date;
    const whole = yearOf(date) === undefined && here.to < isoDay(from) ? inYear(date, year + 1) : here;
    return [{ text: date.text, start: date.start, end: date.end, day: whole.to }];
  });

/**
 * Reads the days that words of a visit's notes mean (下周三, 两周内, 月底, next Wednesday, within two weeks), counted from the day
 * of the visit; a span counts by its last day (a week by its Friday). Pure. Where two readings overlap, the longer one counts.
 * @param day the visit's day, `YYYY-MM-DD`
 */
export const readDays = (text: string, day: string): DayReading[] => {
  const from = new Date(`${day}T00:00:00Z`);
  const found = READERS.flatMap(({ pattern, read }) =>
    [...text.matchAll(pattern)].flatMap((match): DayReading[] => {
      const date = read(match.groups ?? {}, from);
      const [start, end] = [match.index, match.index + match[0].length];
      return date ? [{ text: match[0], start, end, day: isoDay(date) }] : [];
    }),
  );
  return [...written(text, from), ...found]
    .sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)
    .filter((each, i, all) => !all.slice(0, i).some((other) => other.start < each.end && each.start < other.end))
    .sort((a, b) => a.start - b.start);
};
