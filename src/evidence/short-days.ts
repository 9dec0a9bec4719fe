import type { Period } from '#src/kernel/date-periods.ts';
import type { Reader } from './reader.ts';
import type { Support } from './support.ts';

const SHORT_DAY =
  /(?<![\d./-])(?<day>(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?![\d%％/-]|\.\d|\s?(?:[天个台件人元万亿年月周家次]|days?\b|months?\b|weeks?\b|%))/gu;

/** Where a claim writes a day of the evidence without its year (`10-25` for `2026-10-25`): a date, not two numbers. */
export const findShortDays = (
  text: string,
  supports: readonly Support[],
  read: Reader,
): { start: number; end: number }[] => {
  const found = [...text.matchAll(SHORT_DAY)];
  if (found.length === 0) return [];
  const days = supports
    .flatMap((s): readonly Period[] => [...s.dates, ...read.dates(s.item.label), ...read.dates(s.item.asOf ?? '')])
    .filter(({ kind }) => kind === 'day')
    .map(({ from }) => from.slice(-5));
  return found
    .filter(({ groups }) => days.includes(groups?.day ?? ''))
    .map(({ index, 0: day }) => ({ start: index, end: index + day.length }));
};
