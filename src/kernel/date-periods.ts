/** What a date says: one day, a third or part of a period, a month … A fiscal period's months are the company's own. */
export type PeriodKind =
  | 'day'
  | 'part'
  | 'month'
  | 'quarter'
  | 'half'
  | 'year'
  | 'fiscal_quarter'
  | 'fiscal_half'
  | 'fiscal_year';

/**
 * A period of whole days, both ends included: `2026-03-05`, or `--03-05` where the text names no year.
 * Fiscal periods are written as if the fiscal year were the calendar year; compare them with fiscal periods only.
 */
export type Period = { kind: PeriodKind; from: string; to: string };

const two = (n: number): string => String(n).padStart(2, '0');
const head = (year: number | undefined): string => (year === undefined ? '-' : String(year));
const lastDay = (year: number | undefined, month: number): number =>
  month === 2 && year === undefined ? 29 : new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate();

/** Whole months `first`..`last` (1–12) of a year, or of no year. */
export const monthsPeriod = (kind: PeriodKind, year: number | undefined, first: number, last: number): Period => ({
  kind,
  from: `${head(year)}-${two(first)}-01`,
  to: `${head(year)}-${two(last)}-${two(lastDay(year, last))}`,
});

/** Days `first`..`last` of one month; undefined when there is no such day. */
export const daysPeriod = (
  kind: PeriodKind,
  year: number | undefined,
  month: number,
  first: number,
  last: number = first,
): Period | undefined => {
  const end = Math.min(last, lastDay(year, month));
  if (month < 1 || month > 12 || first < 1 || first > end || (kind === 'day' && last > end)) return undefined;
  return { kind, from: `${head(year)}-${two(month)}-${two(first)}`, to: `${head(year)}-${two(month)}-${two(end)}` };
};

/** The year of a period, when it names one. */
export const yearOf = (period: Period): number | undefined =>
  period.from.startsWith('--') ? undefined : Number(period.from.slice(0, 4));

/** The same period in a year (or in none). */
export const inYear = (period: Period, year: number | undefined): Period => {
  const months = [Number(period.from.slice(-5, -3)), Number(period.to.slice(-5, -3))] as const;
  const days = [Number(period.from.slice(-2)), Number(period.to.slice(-2))] as const;
  const end = Math.min(days[1], lastDay(year, months[1]));
  return {
    kind: period.kind,
    from: `${head(year)}-${two(months[0])}-${two(Math.min(days[0], end))}`,
    to: `${head(year)}-${two(months[1])}-${two(period.kind !== 'day' && days[1] >= 28 ? lastDay(year, months[1]) : end)}`,
  };
};

const isFiscal = (period: Period): boolean => period.kind.startsWith('fiscal');

/**
 * Whether `outer` says no more than `inner`: the same period, or a longer one around it; naming no year is saying less.
 * `2026年` and `3月` both hold `2026-03-05`; `2026-03` does not hold `3月`.
 */
export const holdsPeriod = (outer: Period, inner: Period): boolean => {
  if (isFiscal(outer) !== isFiscal(inner)) return false;
  if (yearOf(outer) !== undefined)
    return yearOf(inner) !== undefined && outer.from <= inner.from && outer.to >= inner.to;
  if (yearOf(inner) !== undefined && inner.from.slice(0, 4) !== inner.to.slice(0, 4)) return false;
  const day = (iso: string): string => iso.slice(-5);
  return day(outer.from) <= day(inner.from) && day(outer.to) >= day(inner.to);
};
