import { describe, expect, it } from 'vitest';
import { sameQuantity } from '#src/kernel/quantity.ts';
import { readCodes, readNumbers } from '#src/kernel/read-numbers.ts';

const brief = (text: string): string =>
  readNumbers(text)
    .map((q) =>
      [q.value, q.kind === 'plain' ? '' : q.kind, q.unit, q.bound ?? '', q.range ?? '']
        .filter((x) => x !== '')
        .join(' '),
    )
    .join(' | ');

describe('readNumbers', () => {
  it.each([
    ['预算1200万元', '12000000 money CNY'],
    ['１，２００万', '12000000'],
    ['12 million', '12000000'],
    ['CNY 12 million', '12000000 money CNY'],
    ['¥1,200万', '12000000 money CNY'],
    ['人民币三千五百万元', '35000000 money CNY'],
    ['一亿二千万', '120000000'],
    ['1亿2000万元', '120000000 money CNY'],
    ['1.2bn', '1200000000'],
    ['$350K', '350000 money USD'],
    ['12万美元', '120000 money USD'],
    ['€3.5m', '3500000 money EUR'],
    ['-¥1,200', '-1200 money CNY'],
    ['三点五亿欧元', '350000000 money EUR'],
    ['1200多万元', '12000000 money CNY about'],
    ['两成', '20 percent %'],
    ['三成五', '35 percent %'],
    ['百分之三点五', '3.5 percent %'],
    ['三分之一强', '33.333333333333336 percent %'],
    ['３５％', '35 percent %'],
    ['毛利率 -5%', '-5 percent %'],
    ['预算——1200万元', '12000000 money CNY'],
    ['3.5个百分点', '3.5 points pp'],
    ['up 3 pp', '3 points pp'],
    ['50 bps', '0.5 points pp'],
    ['增长2倍', '2 multiple x'],
    ['销量翻番', '2 multiple x'],
    ['sales doubled', '2 multiple x'],
    ['30天', '30 duration day'],
    ['a 30-day term', '30 duration day'],
    ['两周', '2 duration week'],
    ['three weeks', '3 duration week'],
    ['半年', '0.5 duration year'],
    ['一年半', '1.5 duration year'],
    ['三个月', '3 duration month'],
    ['5个工作日', '5 duration workday'],
    ['3200名员工', '3200 count person'],
    ['twenty-five people', '25 count person'],
    ['300台', '300 count thing'],
    ['1千克', '1 count kg'],
    ['两个部门', '2 count item'],
    ['3-5%', '3 percent % from | 5 percent % to'],
    ['30→60天', '30 duration day from | 60 duration day to'],
    ['由30天增至60天', '30 duration day from | 60 duration day to'],
    ['from 30 to 60 days', '30 duration day from | 60 duration day to'],
    ['3-5万元', '30000 money CNY from | 50000 money CNY to'],
    ['$3–5 million', '3000000 money USD from | 5000000 money USD to'],
    ['不超过3%', '3 percent % max'],
    ['至少1000台', '1000 count thing min'],
    ['within 30 days', '30 duration day max'],
    ['more than 200 people', '200 count person min'],
    ['占七成以上', '70 percent % min'],
    ['第三大客户', '3 ordinal'],
    ['top 10', '10 ordinal'],
    ['ranked first', '1 ordinal'],
    ['2026年3月5日付款30%', '30 percent %'],
    ['Q3采购12台XR-500', '12 count thing'],
  ])('%s → %s', (text, expected) => {
    expect(brief(text)).toBe(expected);
  });

  it.each([
    '一家企业',
    '统一管理',
    '一致同意',
    '十分重要',
    '千万不要',
    '数百家',
    '三四个方案',
    '2026年',
    'one of them',
    'May 2026',
    '14:30',
    '400-820-8820',
    '唯一',
    '进一步',
  ])('reads no quantity in %s', (text) => {
    expect(readNumbers(text)).toEqual([]);
  });

  it('answers the span in the text as given', () => {
    const text = '预 算：￥ １，２００ 万，占 ３５％';
    expect(readNumbers(text).map((q) => text.slice(q.start, q.end))).toEqual(['￥ １，２００ 万', '３５％']);
  });

  it('reads codes apart', () => {
    expect(readCodes('XR-500 配 5G、ISO9001，版本 v2.3.1').map((c) => c.code)).toEqual([
      'xr-500',
      '5g',
      'iso9001',
      'v2.3.1',
    ]);
  });
});

describe('sameQuantity', () => {
  const same = (a: string, b: string): boolean => {
    const [x, y] = [readNumbers(a)[0], readNumbers(b)[0]];
    return x !== undefined && y !== undefined && sameQuantity(x, y);
  };
  it.each([
    ['1200万元', 'CNY 12 million'],
    ['1.2亿元', 'RMB 120m'],
    ['两周', '14 days'],
    ['半年', '6 months'],
    ['三成', '30%'],
    ['300台', '300 units'],
    ['3200人', '3,200 employees'],
  ])('%s = %s', (a, b) => {
    expect(same(a, b)).toBe(true);
  });
  it.each([
    ['1200万元', '1200万美元'],
    ['30天', '30个月'],
    ['30%', '30个百分点'],
    ['300台', '300人'],
    ['30天', '30个工作日'],
    ['1200万', '1200'],
    ['2倍', '2%'],
  ])('%s ≠ %s', (a, b) => {
    expect(same(a, b)).toBe(false);
  });
});
