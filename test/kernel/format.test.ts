import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate } from '#src/kernel/format-date.ts';
import { formatCount, formatMoney, formatPercent } from '#src/kernel/format-number.ts';
import { readDates } from '#src/kernel/read-dates.ts';
import { readNumbers } from '#src/kernel/read-numbers.ts';

const language = fc.constantFrom('zh' as const, 'en' as const);
const currency = fc.constantFrom('CNY', 'USD', 'EUR', 'GBP', 'JPY', 'HKD');
/** Amounts as they occur: whole, with cents, and round in 万, 亿, K, M, bn. */
const amount = fc.oneof(
  fc.integer({ min: -2_000_000_000, max: 2_000_000_000 }),
  fc.integer({ min: 1, max: 99_999_999 }).map((cents) => Number(`${cents}e-2`)),
  fc.tuple(fc.integer({ min: 1, max: 99_999 }), fc.constantFrom(1e2, 1e3, 1e4, 1e6, 1e8)).map(([n, by]) => n * by),
);

describe('formatters', () => {
  it.each([
    [formatMoney(12_000_000, 'CNY', 'zh'), '1200万元'],
    [formatMoney(120_000_000, 'USD', 'zh'), '1.2亿美元'],
    [formatMoney(12_000_000, 'CNY', 'en'), 'CNY 12M'],
    [formatMoney(1_200_000_000, 'USD', 'en'), '$1.2bn'],
    [formatMoney(350_000, 'EUR', 'en'), '€350K'],
    [formatMoney(123_456_789, 'CNY', 'zh'), '123,456,789元'],
    [formatMoney(-9800, 'CNY', 'zh'), '-9800元'],
    [formatCount(3200, 'en', ' units'), '3,200 units'],
    [formatCount(12_000, 'zh', '台'), '1.2万台'],
    [formatPercent(12.5), '12.5%'],
    [formatDate('2026-03-05', 'zh'), '2026年3月5日'],
    [formatDate('2026-03-05T23:10:00Z', 'en'), 'Mar 5, 2026'],
    [formatDate(new Date('2026-03-05T00:00:00Z'), 'en'), 'Mar 5, 2026'],
    [formatDate('2026-03', 'en'), 'Mar 2026'],
    [formatDate('2026-Q3', 'zh'), '2026年三季度'],
    [formatDate('2026', 'zh'), '2026年'],
    [formatDate('soon', 'en'), 'soon'],
  ])('%s', (written, expected) => {
    expect(written).toBe(expected);
  });

  it('write money that is read back as the same money', () => {
    fc.assert(
      fc.property(amount, currency, language, (value, code, lang) => {
        const read = readNumbers(`预算 ${formatMoney(value, code, lang)}。`);
        expect(read.map((q) => [q.value, q.unit])).toEqual([[value, code]]);
      }),
      { numRuns: 400 },
    );
  });

  it('write counts and percentages that are read back', () => {
    fc.assert(
      fc.property(amount, language, (value, lang) => {
        // Four bare digits from 1900 to 2099 in brackets are a year and no count.
        const year = /^(?:19|20)\d\d$/u.test(formatCount(value, lang));
        expect(readNumbers(`(${formatCount(value, lang)})`).map((q) => q.value)).toEqual(year ? [] : [value]);
        expect(readNumbers(`约 ${formatCount(Math.abs(value), lang, '台')}`)).toMatchObject([
          { value: Math.abs(value), unit: 'thing' },
        ]);
        expect(readNumbers(`为 ${formatPercent(value)}，`)).toMatchObject([{ value, unit: '%' }]);
      }),
      { numRuns: 300, examples: [[2000, 'zh']] },
    );
  });

  it('write days, months and quarters that are read back', () => {
    const day = fc.date({
      min: new Date('1990-01-01T00:00:00Z'),
      max: new Date('2049-12-31T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(day, language, (date, lang) => {
        const iso = date.toISOString().slice(0, 10);
        expect(readDates(formatDate(date, lang))).toMatchObject([{ kind: 'day', from: iso, to: iso }]);
        expect(readDates(formatDate(iso.slice(0, 7), lang))).toMatchObject([
          { kind: 'month', from: `${iso.slice(0, 7)}-01` },
        ]);
        const quarter = `${iso.slice(0, 4)}-Q${Math.ceil(Number(iso.slice(5, 7)) / 3)}`;
        expect(readDates(formatDate(quarter, lang))).toMatchObject([{ kind: 'quarter' }]);
        expect(readDates(formatDate(iso.slice(0, 4), lang))).toMatchObject([
          { kind: 'year', from: `${iso.slice(0, 4)}-01-01` },
        ]);
      }),
      { numRuns: 200 },
    );
  });
});
