import { addDays } from 'date-fns';

/** Turns the demo sets' relative dates into real ones, counted back from the first start (UTC days, whole months). */
export const placeDates = (firstStart: Date) => {
  const at = (daysAgo: number): Date => addDays(firstStart, -daysAgo);
  const day = (daysAgo: number): string => at(daysAgo).toISOString().slice(0, 10);
  /** The first day of the UTC calendar month this many months back. */
  const month = (monthsAgo: number): string =>
    new Date(Date.UTC(firstStart.getUTCFullYear(), firstStart.getUTCMonth() - monthsAgo, 1)).toISOString().slice(0, 10);
  return { at, day, month };
};

export type Dates = ReturnType<typeof placeDates>;
