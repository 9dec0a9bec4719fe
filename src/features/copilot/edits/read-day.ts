import { readDates } from '#src/kernel/read-dates.ts';
import { readNumbers } from '#src/kernel/read-numbers.ts';
import { readRelativeDates, resolveRelativeDate } from '#src/kernel/read-relative-dates.ts';
import { addDays, isoDay } from '#src/playbook/time.ts';

/** A day as an edit names it, and the words that did. A period stands for its last day (for a start: its first). */
export type FoundDay = { from: string; to: string; start: number; end: number };

const WEEKDAYS_ZH = '一二三四五六日天';
const WEEKDAYS_EN = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** The day named in a text, seen from today; undefined when it names none. Without a year, the next such day is meant. */
export const readDay = (text: string, today: string): FoundDay | undefined =>
  weekday(text, today) ?? endOf(text, today) ?? withYear(text, today) ?? named(text, today) ?? relative(text, today);

const span = (match: RegExpExecArray): { start: number; end: number } => ({
  start: match.index,
  end: match.index + match[0].length,
});
const single = (day: string, match: RegExpExecArray): FoundDay => ({ from: day, to: day, ...span(match) });

/** 下周五, 本周三, next Friday, on Monday. */
const weekday = (text: string, today: string): FoundDay | undefined => {
  const zh = /(下下|下|本|这)?(?:个)?(?:周|星期|礼拜)([一二三四五六日天])/u.exec(text);
  const en = new RegExp(`\\b(?:(next|this|on|coming) )?(?:week )?(${WEEKDAYS_EN.join('|')})\\b`, 'iu').exec(text);
  const match = zh ?? en;
  if (!match) return undefined;
  const at = zh ? Math.min(WEEKDAYS_ZH.indexOf(zh[2] ?? ''), 6) : WEEKDAYS_EN.indexOf((en?.[2] ?? '').toLowerCase());
  const weeks = { 下下: 2, 下: 1, next: 1 }[(match[1] ?? '').toLowerCase()] ?? 0;
  const now = new Date(today);
  const monday = addDays(now, -((now.getUTCDay() + 6) % 7));
  const day = addDays(monday, weeks * 7 + at);
  // Said without a week, a day that is over means the next one.
  return single(isoDay(weeks === 0 && isoDay(day) < today ? addDays(day, 7) : day), match);
};

/** 月底, 下个月底, 年底, 季度末, end of next month, year-end. */
const endOf = (text: string, today: string): FoundDay | undefined => {
  const zh = /(?:(下|本|这)(?:一?个)?)?(月|季度?|年)(?:底|末)/u.exec(
    text.replace(/\d\s*月[底末]|[一二三四五六七八九十]月[底末]/gu, (m) => '　'.repeat(m.length)),
  );
  if (zh && !/年$/u.test(text.slice(0, zh.index))) {
    const unit = zh[2] === '月' ? 'month' : zh[2] === '年' ? 'year' : 'quarter';
    const period = resolveRelativeDate({ unit, offset: zh[1] === '下' ? 1 : 0 }, today);
    return single(period.to, zh);
  }
  const en = /\b(?:the )?end of (?:the |this |(next) )?(month|quarter|year)\b|\b(?:year|month|quarter)[- ]end\b/iu.exec(
    text,
  );
  if (!en) return undefined;
  const unit = (en[2] ?? /year|month|quarter/iu.exec(en[0])?.[0] ?? 'month').toLowerCase() as
    | 'month'
    | 'quarter'
    | 'year';
  return single(resolveRelativeDate({ unit, offset: en[1] ? 1 : 0 }, today).to, en);
};

/** 明年一月, March next year. */
const withYear = (text: string, today: string): FoundDay | undefined => {
  const year = readRelativeDates(text).find(({ unit }) => unit === 'year');
  const date = readDates(text).find(({ from }) => from.startsWith('--'));
  if (!year || !date) return undefined;
  const number = Number(today.slice(0, 4)) + year.offset;
  const start = Math.min(year.start, date.start);
  return { ...inYear(date, number), start, end: Math.max(year.end, date.end) };
};

const named = (text: string, today: string): FoundDay | undefined => {
  const date = readDates(text)[0];
  if (!date) return undefined;
  const { start, end } = date;
  if (!date.from.startsWith('--')) return { from: date.from, to: date.to, start, end };
  const year = Number(today.slice(0, 4));
  const now = inYear(date, year);
  return { ...(now.to < today ? inYear(date, year + 1) : now), start, end };
};

const inYear = ({ from, to }: { from: string; to: string }, year: number): { from: string; to: string } => {
  const of = (day: string): string => {
    const full = `${year}-${day.slice(2)}`;
    return Number.isNaN(new Date(full).getTime()) || isoDay(new Date(full)) !== full ? `${year}-02-28` : full;
  };
  return { from: of(from), to: of(to) };
};

const relative = (text: string, today: string): FoundDay | undefined => {
  const inSo =
    /(?<n>\d{1,3}|[一二两三四五六七八九十]{1,3})\s*(?<unit>天|日|周|个?星期|个?月)(?:之?内|以内|之?后|以后)|\b(?:in|within) (?<m>\d{1,3}|\w+) (?<u>days?|weeks?|months?)\b/iu.exec(
      text,
    );
  if (inSo) {
    const length = readLength(inSo[0]);
    if (length) return single(shiftDay(today, length), inSo);
  }
  const date = readRelativeDates(text)[0];
  if (!date) return undefined;
  const { from, to } = resolveRelativeDate(date, today);
  return { from, to, start: date.start, end: date.end };
};

/** A length of time: 两周, 10 days, a month. */
export type Length = { days: number; months: number };

export const readLength = (text: string): Length | undefined => {
  const article = /\b(?:a|an|one) (day|week|month|quarter)\b/iu.exec(text)?.[1]?.toLowerCase();
  const found = article
    ? { value: 1, unit: article }
    : readNumbers(text).find(({ kind, unit }) => kind === 'duration' && unit !== 'hour' && unit !== 'minute');
  if (!found) return undefined;
  const { value, unit } = found;
  if (unit === 'month') return { days: 0, months: value };
  if (unit === 'quarter') return { days: 0, months: 3 * value };
  if (unit === 'year') return { days: 0, months: 12 * value };
  return { days: unit === 'week' ? 7 * value : value, months: 0 };
};

/** A day moved by a length; the last of a shorter month where the day does not exist. */
export const shiftDay = (day: string, { days, months }: Length, sign: 1 | -1 = 1): string => {
  const date = new Date(day);
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + sign * Math.round(months), 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  const moved = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(date.getUTCDate(), last)));
  return isoDay(addDays(moved, sign * Math.round(days)));
};
