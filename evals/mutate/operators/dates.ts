import { readDates } from '#src/kernel/read-dates.ts';
import { claimOperator } from '../build.ts';
import { MONTHS, shiftedDay } from '../days.ts';
import { citedItems, holdsPeriod } from '../ground.ts';
import type { Operator } from '../operator.ts';
import { exchanged, splice } from './figures.ts';

const MONTH_WORDS = MONTHS.map((m) => `${m}|${m.slice(0, 3)}`).join('|');
const WRITTEN: readonly RegExp[] = [
  /\d{4}-\d{2}-\d{2}/u,
  /\d{4}年\d{1,2}月(?:\d{1,2}日)?/u,
  /\d{1,2}月(?:\d{1,2}日)?/u,
  new RegExp(`\\b\\d{1,2} (?:${MONTH_WORDS})\\b`, 'u'),
  new RegExp(`\\b(?:${MONTH_WORDS})\\.? \\d{1,2}\\b(?!\\d)`, 'u'),
  new RegExp(`\\b(?:${MONTH_WORDS})\\b(?= (?:20\\d\\d|and|to|,|$))`, 'u'),
];

const nextMonth = (month: number, by: number): number => ((month - 1 + by) % 12) + 1;

/** The same date some weeks or months later, written the same way. */
export const laterDate = (words: string, by: number): string => {
  if (/^\d{4}-/u.test(words)) return shiftedDay(words, 9 + by * 7);
  const zh = /(\d{1,2})月/u.exec(words);
  if (zh) return words.replace(zh[0], `${nextMonth(Number(zh[1]), by)}月`);
  const name = new RegExp(MONTH_WORDS, 'u').exec(words)?.[0] ?? '';
  const month = MONTHS.findIndex((m) => m.startsWith(name.slice(0, 3))) + 1;
  const later = MONTHS[nextMonth(month, by) - 1] ?? '';
  return words.replace(name, name.length === 3 && name !== 'May' ? later.slice(0, 3) : later);
};

const PERIODS: readonly (readonly [RegExp, string])[] = [
  [/近 ?12 ?个完整月/u, '近6个完整月'],
  [/最近 ?4 ?个完整月/u, '最近8个完整月'],
  [/近 ?(?:12|十二) ?个月/u, '近3个月'],
  [/今年/u, '去年'],
  [/去年/u, '前年'],
  [/上半年/u, '下半年'],
  [/下半年|下半财年/u, '上半年'],
  [/一季度/u, '三季度'],
  [/二季度/u, '四季度'],
  [/三季度/u, '一季度'],
  [/四季度/u, '二季度'],
  [/本月|这个月/u, '上个季度'],
  [/上月|上个月/u, '上一年'],
  [/每月/u, '每年'],
  [/每年/u, '每月'],
  [/年营业额|年营收/u, '月营业额'],
  [/三年/u, '十年'],
  [/五年/u, '两年'],
  [/last 12 complete months/iu, 'last 6 complete months'],
  [/last 4 complete months/iu, 'last 8 complete months'],
  [/last (?:12|twelve) months/iu, 'last 3 months'],
  [/this year/iu, 'last year'],
  [/last year/iu, 'five years ago'],
  [/\bQ1\b/u, 'Q3'],
  [/\bQ2\b/u, 'Q4'],
  [/\bQ3\b/u, 'Q1'],
  [/\bQ4\b/u, 'Q2'],
  [/first half/iu, 'second half'],
  [/second half/iu, 'first half'],
  [/first quarter/iu, 'third quarter'],
  [/(?:a|per|each) month|monthly/iu, 'a year'],
  [/(?:a|per|each) year|yearly|annual/iu, 'monthly'],
  [/three years/iu, 'ten years'],
  [/five years/iu, 'two years'],
  [/2025/u, '2023'],
  [/2026年/u, '2025年'],
  [/(?<!-)2026(?!-)/u, '2025'],
];

/** First and last day of the date that stands at a place of a text, as the kernel reads it. */
const spanOf = (text: string, start: number): [string, string] => {
  const found = readDates(text).find((date) => date.start <= start && date.end > start);
  return found ? [found.from, found.to] : ['?????', '?????'];
};

const isStated = (kind: string): boolean => kind === 'fact' || kind === 'inference';

export const DATES: readonly Operator[] = [
  claimOperator(
    {
      id: 'date-shifted',
      family: 'dates',
      about: 'a date of a claim is moved by weeks or months',
      killers: ['GUARD-1'],
    },
    (claim, { ground, pick }) => {
      if (!isStated(claim.kind)) return null;
      const texts = citedItems(claim, ground).map(({ text }) => text);
      for (const pattern of WRITTEN) {
        const found = pattern.exec(claim.text);
        if (!found) continue;
        const text = splice(
          claim.text,
          found.index,
          found.index + found[0].length,
          laterDate(found[0], 1 + pick.below(4)),
        );
        const start = found.index;
        // Only a date that the evidence holds is moved, and not to another one it holds.
        if (holdsPeriod(texts, ...spanOf(claim.text, start)) && !holdsPeriod(texts, ...spanOf(text, start)))
          return { text };
      }
      return null;
    },
  ),
  claimOperator(
    {
      id: 'period-wrong',
      family: 'dates',
      about: 'the right figure for another stretch of time',
      killers: ['GUARD-1'],
    },
    (claim) => {
      if (!isStated(claim.kind) || claim.evidence.length === 0) return null;
      const text = exchanged(claim.text, PERIODS);
      return text === null ? null : { text };
    },
  ),
];
