import type { DatePattern } from './date-pattern.ts';
import { daysPeriod, monthsPeriod, type Period } from './date-periods.ts';
import { readHanNumeral } from './numerals.ts';

const YEAR = '(?:19|20)\\d{2}|[一二][九〇零][〇零一二三四五六七八九]{2}';
const SMALL = '\\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九]';
const SHORT_YEAR = `(?:(?<!\\d)(?<y>${YEAR}|\\d{2})年度?)`;

const number = (text: string | undefined): number | undefined => {
  if (text === undefined || text === '') return undefined;
  return /^\d+$/u.test(text) ? Number(text) : readHanNumeral(text);
};
/** Two digits are of this century. */
export const fullYear = (year: number | undefined): number | undefined =>
  year !== undefined && year < 100 ? 2000 + year : year;

/** The months of quarter 1–4 (`Q`) or half 1–2 (`H`). */
export const partOfYear = (
  kind: 'Q' | 'H',
  n: number | undefined,
  year: number | undefined,
  fiscal = false,
): Period | undefined => {
  const length = kind === 'Q' ? 3 : 6;
  if (n === undefined || n < 1 || n > 12 / length) return undefined;
  const name = kind === 'Q' ? (fiscal ? 'fiscal_quarter' : 'quarter') : fiscal ? 'fiscal_half' : 'half';
  return monthsPeriod(name, year, (n - 1) * length + 1, n * length);
};

const THIRDS: Readonly<Record<string, readonly [number, number]>> = {
  上旬: [1, 10],
  初: [1, 10],
  中旬: [11, 20],
  中: [11, 20],
  下旬: [21, 31],
  底: [21, 31],
  末: [21, 31],
};
const YEAR_PARTS: Readonly<Record<string, readonly [number, number]>> = {
  初: [1, 3],
  中: [5, 8],
  底: [10, 12],
  末: [10, 12],
};

const fiscalYear = (text: string | undefined): number | undefined => fullYear(number(text));

/** Dates as Chinese writes them, the most exact first, for folded text. */
export const CHINESE_DATES: readonly DatePattern[] = [
  {
    pattern: /(?<!\d)(?<y>(?:19|20)\d{2})([-/.])(?<m>\d{1,2})\2(?<d>\d{1,2})(?!\d|[-/.]\d)/gu,
    read: ({ groups: g }) => daysPeriod('day', number(g?.y), Number(g?.m), Number(g?.d)),
  },
  {
    pattern: /(?<![\dA-Za-z.,])(?<y>20\d{2})(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12]\d|3[01])(?![\d.,万亿]|\s?[a-z])/gu,
    read: ({ groups: g }) => daysPeriod('day', number(g?.y), Number(g?.m), Number(g?.d)),
  },
  {
    pattern: new RegExp(
      `(?<!(?:quarter|half) of )(?:(?:FY'?(?<a>\\d{4}|\\d{2})|(?<b>${YEAR}|\\d{2})财年|财年(?<c>${YEAR})|[Ff]iscal(?: [Yy]ear)? ?(?<e>(?:19|20)\\d{2}))(?!\\d))(?: ?-?(?:Q(?<q>[1-4])|H(?<h>[12])(?!\\d)|第?(?<z>[一二三四1-4])季度|(?<s>[上下])半年))?`,
      'gu',
    ),
    read: ({ groups: g }) => {
      const year = fiscalYear(g?.a ?? g?.b ?? g?.c ?? g?.e);
      if (year === undefined) return undefined;
      if (g?.q ?? g?.z) return partOfYear('Q', number(g?.q ?? g?.z), year, true);
      if (g?.h ?? g?.s) return partOfYear('H', g?.h ? Number(g.h) : g?.s === '上' ? 1 : 2, year, true);
      return monthsPeriod('fiscal_year', year, 1, 12);
    },
  },
  {
    pattern: new RegExp(
      `(?:${SHORT_YEAR})?(?<![\\d十一二三四五六七八九个.])(?<m>${SMALL})月(?:份)?(?:(?<d>${SMALL})[日号](?!线|楼|机|车|厂|院)|(?<t>上旬|中旬|下旬|初(?![步期次始])|中(?=[,。、;]|$)|底(?!层)|末))?`,
      'gu',
    ),
    read: ({ groups: g }) => {
      const [year, month] = [fullYear(number(g?.y)), number(g?.m)];
      if (month === undefined || month < 1 || month > 12) return undefined;
      if (g?.d) return daysPeriod('day', year, month, number(g.d) ?? 0);
      const third = g?.t ? THIRDS[g.t] : undefined;
      return third ? daysPeriod('part', year, month, third[0], third[1]) : monthsPeriod('month', year, month, month);
    },
  },
  {
    pattern: new RegExp(`(?:${SHORT_YEAR})?前(?<n>[二三两23])(?:个)?季度`, 'gu'),
    read: ({ groups: g }) => monthsPeriod('part', fullYear(number(g?.y)), 1, 3 * (number(g?.n) ?? 1)),
  },
  {
    pattern: new RegExp(
      `(?:${SHORT_YEAR})?(?:第|(?<![上下每这某近半前\\d一二三四五六七八九十]))(?<z>[一二三四1-4])季度`,
      'gu',
    ),
    read: ({ groups: g }) => partOfYear('Q', number(g?.z), fullYear(number(g?.y))),
  },
  {
    pattern: new RegExp(`(?:${SHORT_YEAR})?(?<z>[上下])半年`, 'gu'),
    read: ({ groups: g }) => partOfYear('H', g?.z === '上' ? 1 : 2, fullYear(number(g?.y))),
  },
  {
    pattern:
      /(?<![\d.,/-])(?<y>(?:19|20)\d{2})(?:[-/](?<m>0?[1-9]|1[0-2])|\.(?<n>0[1-9]|1[0-2]))(?![\d万亿]|[-/.]\d)/gu,
    read: ({ groups: g }) => monthsPeriod('month', number(g?.y), Number(g?.m ?? g?.n), Number(g?.m ?? g?.n)),
  },
];

/** A year alone (`2026年`, `2026年底`): tried after every other way to write a date, so that `2026年Q3` stays whole. */
export const CHINESE_YEAR: DatePattern = {
  pattern: new RegExp(
    `(?<!\\d)(?<y>${YEAR})年(?:度|(?<t>初(?![步期次始])|中(?=[,。、;前后将完起]|$)|[底末]))?(?!代)`,
    'gu',
  ),
  read: ({ groups: g }) => {
    const part = g?.t ? YEAR_PARTS[g.t] : undefined;
    return part ? monthsPeriod('part', number(g?.y), part[0], part[1]) : monthsPeriod('year', number(g?.y), 1, 12);
  },
};
