import { describe, expect, it } from 'vitest';
import { holdsPeriod } from '#src/kernel/date-periods.ts';
import { readDates } from '#src/kernel/read-dates.ts';
import { readRelativeDates, resolveRelativeDate } from '#src/kernel/read-relative-dates.ts';

const brief = (text: string): string =>
  readDates(text)
    .map((d) => `${d.kind} ${d.from}${d.from === d.to ? '' : `..${d.to}`}`)
    .join(' | ');

describe('readDates', () => {
  it.each([
    ['2026年3月', 'month 2026-03-01..2026-03-31'],
    ['2026-03', 'month 2026-03-01..2026-03-31'],
    ['Mar 2026', 'month 2026-03-01..2026-03-31'],
    ['March 5, 2026', 'day 2026-03-05'],
    ['5 March 2026', 'day 2026-03-05'],
    ['2026/3/5', 'day 2026-03-05'],
    ['20260305', 'day 2026-03-05'],
    ['12/31/2026', 'day 2026-12-31'],
    ['31/12/2026', 'day 2026-12-31'],
    ['２０２６年３月５日', 'day 2026-03-05'],
    ['二〇二六年三月五日', 'day 2026-03-05'],
    ['3月5日', 'day --03-05'],
    ['三季度', 'quarter --07-01..--09-30'],
    ['第三季度', 'quarter --07-01..--09-30'],
    ['Q3', 'quarter --07-01..--09-30'],
    ['Q3 2026', 'quarter 2026-07-01..2026-09-30'],
    ['2026年Q3', 'quarter 2026-07-01..2026-09-30'],
    ["Q3'26", 'quarter 2026-07-01..2026-09-30'],
    ['the third quarter of 2026', 'quarter 2026-07-01..2026-09-30'],
    ['上半年', 'half --01-01..--06-30'],
    ['H1 2026', 'half 2026-01-01..2026-06-30'],
    ['2026年下半年', 'half 2026-07-01..2026-12-31'],
    ['2026财年', 'fiscal_year 2026-01-01..2026-12-31'],
    ['FY26', 'fiscal_year 2026-01-01..2026-12-31'],
    ['FY26 Q3', 'fiscal_quarter 2026-07-01..2026-09-30'],
    ['2026年', 'year 2026-01-01..2026-12-31'],
    ['in 2026', 'year 2026-01-01..2026-12-31'],
    ['2026年底', 'part 2026-10-01..2026-12-31'],
    ['3月下旬', 'part --03-21..--03-31'],
    ['late March 2026', 'part 2026-03-21..2026-03-31'],
    ['2026年3月至5月', 'month 2026-03-01..2026-03-31 | month 2026-05-01..2026-05-31'],
    ['March and May 2026', 'month 2026-03-01..2026-03-31 | month 2026-05-01..2026-05-31'],
    ['Q1-Q3 2026', 'quarter 2026-01-01..2026-03-31 | quarter 2026-07-01..2026-09-30'],
    ['2028年2月', 'month 2028-02-01..2028-02-29'],
    ['26年3月', 'month 2026-03-01..2026-03-31'],
    ['by May', 'month --05-01..--05-31'],
  ])('%s → %s', (text, expected) => {
    expect(brief(text)).toBe(expected);
  });

  it.each([
    '3个月',
    '2000台',
    '2,026 units',
    'we may march on',
    '下一季度',
    'XR-2026-X',
    '13月5日',
    '90年代',
    '2.5',
    '上半场',
  ])('reads no date in %s', (text) => {
    expect(brief(text)).toBe('');
  });

  it('answers the span in the text as given', () => {
    const text = '预计 ２０２６ 年 三 季度 上线';
    expect(readDates(text).map((d) => d.text)).toEqual(['２０２６ 年 三 季度']);
  });
});

describe('holdsPeriod', () => {
  const holds = (outer: string, inner: string): boolean => {
    const [a, b] = [readDates(outer)[0], readDates(inner)[0]];
    return a !== undefined && b !== undefined && holdsPeriod(a, b);
  };
  it.each([
    ['2026年', '2026年3月5日'],
    ['3月', '2026-03-05'],
    ['2026年三季度', 'Aug 2026'],
    ['上半年', '3月5日'],
    ['FY26', 'FY26 Q3'],
  ])('%s holds %s', (outer, inner) => {
    expect(holds(outer, inner)).toBe(true);
  });
  it.each([
    ['2026年3月5日', '2026年3月'],
    ['2026-03', '3月'],
    ['2026年', '2027年3月'],
    ['四季度', '三季度'],
    ['2026年', 'FY26'],
  ])('%s does not hold %s', (outer, inner) => {
    expect(holds(outer, inner)).toBe(false);
  });
});

describe('readRelativeDates', () => {
  it.each([
    ['上季度', '2026-07-01', '2026-09-30'],
    ['去年', '2025-01-01', '2025-12-31'],
    ['下个月', '2026-12-01', '2026-12-31'],
    ['last month', '2026-10-01', '2026-10-31'],
    ['next year', '2027-01-01', '2027-12-31'],
    ['本周', '2026-11-16', '2026-11-22'],
    ['昨天', '2026-11-20', '2026-11-20'],
  ])('%s on 2026-11-21 is %s..%s', (text, from, to) => {
    const [date] = readRelativeDates(text);
    expect(date && resolveRelativeDate(date, '2026-11-21')).toMatchObject({ from, to });
  });
  it('crosses the turn of the year', () => {
    const [date] = readRelativeDates('下季度');
    expect(date && resolveRelativeDate(date, '2026-11-21')).toMatchObject({ from: '2027-01-01', to: '2027-03-31' });
  });
  it.each(['上半年', '年前', '今后', '日本'])('reads none in %s', (text) => {
    expect(readRelativeDates(text)).toEqual([]);
  });
});
