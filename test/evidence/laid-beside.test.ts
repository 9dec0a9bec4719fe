import { describe, expect, it } from 'vitest';
import { type EvidencePack, verifyClaim } from '#src/evidence/index.ts';

const NOTE_ZH =
  '启明平台在两个车间部署，停机由每班38分钟降到21分钟。沈知夏建议先看样板线，再谈二期合同。一期280万元，二期430万元，工期分别独立。质量部没有反对夜间施工。';
const NOTE_EN =
  'Northlight Monitor runs in two halls and cut stoppages by 17 % (from 38 to 21 minutes). Marten Vael proposes a visit to the pilot line. Phase one cost EUR 280,000 in 2023, phase two EUR 430,000 in 2025. The quality team accepts night work. It is the largest site of the group.';

const pack: EvidencePack = {
  accountId: 'a',
  items: [NOTE_ZH, NOTE_EN].map((text, i) => ({
    ref: `E${i + 1}`,
    source: { type: 'activity', id: `n${i + 1}` },
    label: '2026-09-02 拜访纪要',
    text,
    accountId: 'a',
  })),
  names: {
    people: [
      { name: '沈知夏', roles: [] },
      { name: 'Marten Vael', roles: [] },
      { name: 'Ilse Brandt', roles: [] },
    ],
    companies: [],
    products: ['启明平台', 'Northlight Monitor'],
  },
};

const codes = (text: string, quote: string): string[] =>
  verifyClaim(
    {
      id: 'c',
      kind: 'fact',
      status: 'unverified',
      text,
      evidence: [{ source: { type: 'activity', id: quote === NOTE_ZH ? 'n1' : 'n2' }, quote }],
    },
    pack,
  ).map(({ code }) => code);

describe('a claim laid beside its quote (GUARD-1)', () => {
  it.each([
    ['a product put for another', '远景聚合平台在两个车间部署，停机由每班38分钟降到21分钟。', 'unknown_name'],
    ['a company the dictionary does not know', '沈知夏建议先看样板线，铂炜科技负责二期合同。', 'unknown_name'],
    ['a person the dictionary does not know', '据霍骁峥介绍，启明平台在两个车间部署。', 'unknown_name'],
    ['a speaker set before the words', '阿坤私下讲，一期280万元，二期430万元，工期分别独立。', 'unknown_name'],
    ['two amounts exchanged', '一期430万元，二期280万元，工期分别独立。', 'number_not_in_evidence'],
    ['a suggestion told as an order', '沈知夏下令先看样板线，再谈二期合同。', 'polarity_raised'],
    ['a denial left out', '质量部反对夜间施工。', 'polarity_raised'],
  ])('refuses %s: %s', (_, text, code) => {
    expect(codes(text, NOTE_ZH)).toContain(code);
  });

  it.each([
    ['a product put for another', 'Havengrid runs in two halls and cut stoppages by 17 %.', 'unknown_name'],
    ['another person of the record', 'Ilse proposes a visit to the pilot line.', 'unknown_name'],
    [
      'two years exchanged',
      'Phase one cost EUR 280,000 in 2025, phase two EUR 430,000 in 2023.',
      'date_not_in_evidence',
    ],
    ['a proposal told as an order', 'Marten Vael enforces a visit to the pilot line.', 'polarity_raised'],
    ['a denial put in', 'The quality team does not accept night work.', 'polarity_raised'],
    ['the other end of the scale', 'It is the smallest site of the group.', 'polarity_raised'],
  ])('refuses %s: %s', (_, text, code) => {
    expect(codes(text, NOTE_EN)).toContain(code);
  });

  it.each([
    '二期430万元，一期280万元，工期分别独立。',
    '两个车间部署了启明平台，每班停机时间从38分钟缩短到21分钟。',
    '沈知夏提议先看样板线，再谈二期合同。',
    '夜间施工质量部没有反对。',
    '对方希望先看样板线，再谈二期合同。',
    '纪要里提到，质量部没有反对夜间施工。',
    '该平台在两个车间部署。',
  ])('holds: %s', (text) => {
    expect(codes(text, NOTE_ZH)).toEqual([]);
  });

  it.each([
    'Stoppages fell from 38 to 21 minutes, or 17 %.',
    'Marten Vael suggests a visit to the pilot line.',
    'The product runs in two halls.',
    '一期花了28万欧元，二期43万欧元。',
  ])('holds: %s', (text) => {
    expect(codes(text, NOTE_EN)).toEqual([]);
  });
});
