/** A point in time as the store or the wire gives it: a Date, or an ISO date or date-time. */
export type When = Date | string;

const DAY_MS = 86_400_000;

/** The Date of a `When`, or null when it is absent or not a date. A bare ISO day is midnight UTC. */
export const toDate = (when: When | null | undefined): Date | null => {
  if (when === null || when === undefined || when === '') return null;
  const date = when instanceof Date ? when : new Date(when);
  return Number.isNaN(date.getTime()) ? null : date;
};

/** Whole days from `from` to `to` (UTC calendar days; negative when `to` is earlier). */
export const daysBetween = (from: Date, to: Date): number => dayNumber(to) - dayNumber(from);

const dayNumber = (date: Date): number => Math.floor(date.getTime() / DAY_MS);

/** The ISO day (`2026-11-21`) of a date, UTC. */
export const isoDay = (date: Date): string => date.toISOString().slice(0, 10);

/** `date` moved by whole days. */
export const addDays = (date: Date, days: number): Date => new Date(date.getTime() + days * DAY_MS);

/** Working days (Monday to Friday, no holiday calendar) that have passed after `from` up to and including `to`. */
export const workingDaysBetween = (from: Date, to: Date): number => {
  const first = dayNumber(from);
  let count = 0;
  for (let day = first + 1; day <= dayNumber(to); day++) {
    const weekday = (((day + 4) % 7) + 7) % 7;
    if (weekday !== 0 && weekday !== 6) count++;
  }
  return count;
};

/** A calendar month as `YYYY-MM`. */
export type Month = string;

/** The calendar month of a date, UTC. */
export const monthOf = (date: Date): Month => date.toISOString().slice(0, 7);

/** `month` moved by whole months. */
export const addMonths = (month: Month, by: number): Month => {
  const [year = '0', number = '1'] = month.split('-');
  const index = Number(year) * 12 + Number(number) - 1 + by;
  return `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((((index % 12) + 12) % 12) + 1).padStart(2, '0')}`;
};

/** The last complete calendar month before `now` (section 9: months are complete calendar months). */
export const lastCompleteMonth = (now: Date): Month => addMonths(monthOf(now), -1);
