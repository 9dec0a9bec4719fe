import { addDays, isoDay, toDate } from '#src/playbook/time.ts';

/** The day `days` after `today`, moved off the weekend to the Monday after. ISO days. */
export const workdayAfter = (today: string, days: number): string => {
  const date = addDays(toDate(today) ?? new Date(0), days);
  const weekday = date.getUTCDay();
  return isoDay(addDays(date, weekday === 6 ? 2 : weekday === 0 ? 1 : 0));
};

export const dayAfter = (today: string, days: number): string => isoDay(addDays(toDate(today) ?? new Date(0), days));

/** The earlier of the two days, but never before tomorrow: a plan holds no date in the past. */
export const ahead = (day: string, latest: string, today: string): string => {
  const earlier = day < latest ? day : latest;
  return earlier > today ? earlier : dayAfter(today, 1);
};
