import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAmount } from '#src/features/imports/cells/read-amount.ts';
import { readDay } from '#src/features/imports/cells/read-day.ts';
import { readParts, readYesNo } from '#src/features/imports/cells/read-parts.ts';
import { currencyCode, readHeaderUnit, withoutUnit } from '#src/features/imports/header-unit.ts';

const amount = (cell: string | number, factor = 1) => {
  const read = readAmount(cell, factor);
  return 'value' in read ? read.value : read.fault.code;
};
const day = (cell: string | number | Date, order: 'month_first' | 'day_first' = 'month_first', month = false) => {
  const read = readDay(cell, order, month);
  return 'value' in read ? read.value.day : read.fault.code;
};

describe('number cells', () => {
  it.each([
    ['1,234.5', { value: 1234.5 }],
    ['-1,234', { value: -1234 }],
    ['(1,200)', { value: -1200 }],
    ['１２，３４５．６', { value: 12345.6 }],
    ['￥1200万', { value: 12_000_000, currency: 'CNY' }],
    ['¥ 3,000', { value: 3000, currency: 'CNY' }],
    ['-$5.50', { value: -5.5, currency: 'USD' }],
    ['1.2亿元', { value: 120_000_000, currency: 'CNY' }],
    ['3.5 million', { value: 3_500_000 }],
    ['500人', { value: 500 }],
    ['1.234.567,89', { value: 1234567.89 }],
    ['1.5e6', { value: 1_500_000 }],
    ['三千五百万', { value: 35_000_000 }],
  ])('reads %s', (cell, expected) => expect(amount(cell)).toEqual(expected));

  it.each(['', 'abc', '12,34', '1-5', '100+', '约 500', '12 34', '5%', '1e999', 'NaN', 'Infinity'])(
    'refuses %s',
    (cell) => expect(amount(cell)).toBe('invalid_number'),
  );

  it('applies the header’s unit without the dust of binary fractions', () => {
    expect(amount('1100.04', 1e6)).toEqual({ value: 1_100_040_000 });
    expect(amount(0.07, 1e4)).toEqual({ value: 700 });
  });

  it('reads back any number that was printed with thousands separators', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e12, max: 1e12 }), fc.integer({ min: 0, max: 99 }), (whole, cents) => {
        const text = `${whole.toLocaleString('en-US')}.${String(cents).padStart(2, '0')}`;
        expect(amount(text)).toEqual({ value: Number(text.replaceAll(',', '')) });
      }),
      { numRuns: 200 },
    );
  });
});

describe('date cells', () => {
  it.each([
    ['2016-10-20', '2016-10-20'],
    ['2016/10/20', '2016-10-20'],
    ['2016.1.2', '2016-01-02'],
    ['2016年10月20日', '2016-10-20'],
    ['２０１６年１０月２０日', '2016-10-20'],
    ['20161020', '2016-10-20'],
    ['10/20/2016', '2016-10-20'],
    ['Oct 20, 2016', '2016-10-20'],
    ['20 October 2016', '2016-10-20'],
    ['二〇一六年十月二十日', '2016-10-20'],
    ['2016-10-20T09:30:00Z', '2016-10-20'],
    ['2016-10-20 09:30', '2016-10-20'],
    ['42663', '2016-10-20'],
    [42663, '2016-10-20'],
    [20161020, '2016-10-20'],
    [new Date('2016-10-20T00:00:00Z'), '2016-10-20'],
    ['2016-02-29', '2016-02-29'],
  ])('reads %s', (cell, expected) => expect(day(cell)).toBe(expected));

  it.each([
    '2015-02-29',
    '2016-13-01',
    '31/31/2016',
    'soon',
    '2016',
    '3月',
    '10月20日',
    '2016-10',
    '12',
    '2016年第三季度',
    '0000-00-00',
  ])('refuses %s', (cell) => expect(day(cell)).toBe('invalid_date'));

  it('takes the order of day and month as it is told', () => {
    expect(day('03/04/2026')).toBe('2026-03-04');
    expect(day('03/04/2026', 'day_first')).toBe('2026-04-03');
  });

  it.each(['2026-03', '2026年3月', '202603', '2026/3', '03/2026', 'March 2026', '2026-03-18'])(
    'reads %s as a month',
    (cell) => expect(day(cell, 'month_first', true).slice(0, 7)).toBe('2026-03'),
  );

  it('reads back every day in four writings', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1955-01-01'), max: new Date('2110-01-01'), noInvalidDate: true }),
        (date) => {
          const iso = date.toISOString().slice(0, 10);
          const [y = '', m = '', d = ''] = iso.split('-');
          const serial = Math.round((Date.parse(`${iso}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000);
          for (const writing of [iso, `${y}/${Number(m)}/${Number(d)}`, `${y}年${Number(m)}月${Number(d)}日`, serial])
            expect(day(writing)).toBe(iso);
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('lists, yes and no, header units', () => {
  it('cuts lists at separators and leaves commas inside values where they belong', () => {
    expect(readParts('Hard Tech; Hardware;Robotics')).toEqual(['Hard Tech', 'Hardware', 'Robotics']);
    expect(readParts('华东、华南，华北')).toEqual(['华东', '华南，华北']);
    expect(readParts('a, b，c')).toEqual(['a', 'b', 'c']);
    expect(readParts('Austin, TX', true)).toEqual(['Austin, TX']);
    expect(readParts('America / Canada; Remote; Remote')).toEqual(['America / Canada', 'Remote']);
  });

  it('knows yes and no in both languages', () => {
    expect([readYesNo('是'), readYesNo('ＹＥＳ'), readYesNo('否'), readYesNo('0'), readYesNo('maybe')]).toEqual([
      true,
      true,
      false,
      false,
      undefined,
    ]);
  });

  it('reads units of headers and leaves other brackets alone', () => {
    expect(readHeaderUnit('年营业额（万元）')).toEqual({ factor: 1e4, currency: 'CNY' });
    expect(readHeaderUnit('金额(单位：亿元)')).toEqual({ factor: 1e8, currency: 'CNY' });
    expect(readHeaderUnit('Revenue (USD million)')).toEqual({ factor: 1e6, currency: 'USD' });
    expect(readHeaderUnit('金额/万元')).toEqual({ factor: 1e4, currency: 'CNY' });
    expect(readHeaderUnit('amount (k)')).toEqual({ factor: 1e3, currency: null });
    expect(readHeaderUnit('金额（含税）')).toBeNull();
    expect(withoutUnit('金额/万元')).toBe('金额');
    expect([currencyCode('人民币'), currencyCode('rmb'), currencyCode('US$'), currencyCode('chf')]).toEqual([
      'CNY',
      'CNY',
      'USD',
      'CHF',
    ]);
  });
});
