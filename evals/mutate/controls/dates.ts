import { MONTHS } from '../days.ts';
import type { Rewriting } from '../operator.ts';
import { rewriteWords } from './everywhere.ts';
import { sameFigures } from './figures.ts';

const family = 'control_dates';
const ISO = /(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)/gu;

const kept = (before: string, after: string): string | null =>
  before !== after && sameFigures(before, after) ? after : null;

export const DATE_REWRITINGS: readonly Rewriting[] = [
  rewriteWords(
    { id: 'date-in-words', family, about: '2026-11-30 as 2026年11月30日 or 30 November 2026' },
    (text, { language }) =>
      kept(
        text,
        text.replace(ISO, (_, year: string, month: string, day: string) =>
          language === 'zh'
            ? `${year}年${Number(month)}月${Number(day)}日`
            : `${Number(day)} ${MONTHS[Number(month) - 1]} ${year}`,
        ),
      ),
  ),
  rewriteWords(
    { id: 'date-without-year', family, about: '2026-11-30 as 11月30日 or 30 November, where the year is this one' },
    (text, { language, ground }) => {
      const thisYear = ground.today.slice(0, 4);
      return kept(
        text,
        text.replace(ISO, (all, year: string, month: string, day: string) => {
          if (year !== thisYear) return all;
          return language === 'zh'
            ? `${Number(month)}月${Number(day)}日`
            : `${Number(day)} ${MONTHS[Number(month) - 1]}`;
        }),
      );
    },
  ),
  rewriteWords(
    { id: 'date-in-digits', family, about: '2026年11月30日 as 2026-11-30, Nov 30, 2026 as 2026-11-30' },
    (text, { language }) => {
      const two = (n: string): string => n.padStart(2, '0');
      return kept(
        text,
        language === 'zh'
          ? text.replace(
              /(\d{4})年(\d{1,2})月(\d{1,2})日/gu,
              (_, y: string, m: string, d: string) => `${y}-${two(m)}-${two(d)}`,
            )
          : text.replace(
              new RegExp(`\\b(${MONTHS.map((m) => m.slice(0, 3)).join('|')}) (\\d{1,2}), (\\d{4})\\b`, 'gu'),
              (_, m: string, d: string, y: string) =>
                `${y}-${two(String(MONTHS.findIndex((name) => name.startsWith(m)) + 1))}-${two(d)}`,
            ),
      );
    },
  ),
];
