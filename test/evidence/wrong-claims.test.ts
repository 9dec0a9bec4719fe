import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EvidencePack, verifyClaim } from '#src/evidence/index.ts';
import { formatCount, formatMoney } from '#src/kernel/format-number.ts';

/** What a visit note says, and a claim says again: who, how surely, when, how many, for how much. */
type Said = {
  person: string;
  sure: number;
  negated: boolean;
  year: number;
  quarter: number;
  units: number;
  wan: number;
  days: number;
};

const PEOPLE = ['王芳', '李雷', '韩梅'] as const;
const SURE_ZH = ['考虑', '计划', '决定'] as const;
const SURE_EN = ['is considering to', 'plans to', 'has decided to'] as const;
const QUARTERS = ['一', '二', '三', '四'] as const;

const inChinese = (s: Said): string =>
  `${s.person}表示公司${s.negated ? '没有' : ''}${SURE_ZH[s.sure]}在${s.year}年${QUARTERS[s.quarter - 1]}季度采购机床${s.units}台，预算${s.wan}万元，库存天数为${s.days}天。`;
const reworded = (s: Said): string =>
  `据${s.person}，公司${s.negated ? '没有' : ''}${SURE_ZH[s.sure]}${s.year}年Q${s.quarter}采购${formatCount(s.units, 'zh', '台')}机床；预算${formatMoney(s.wan * 1e4, 'CNY', 'zh')}，库存${s.days}天。`;
const inEnglish = (s: Said): string =>
  `According to ${s.person}, the company ${SURE_EN[s.sure]} buy ${s.units} machines in Q${s.quarter} ${s.year}, with a budget of ${formatMoney(s.wan * 1e4, 'CNY', 'en')}; stock covers ${s.days} days.`;
const widened = (text: string): string =>
  [...text].map((c) => (/[0-9A-Za-z]/u.test(c) ? String.fromCharCode(c.charCodeAt(0) + 0xfee0) : c)).join('');

const said = fc.record({
  person: fc.constantFrom(...PEOPLE),
  sure: fc.constantFrom(0, 1, 2),
  negated: fc.constant(false),
  year: fc.integer({ min: 2024, max: 2029 }),
  quarter: fc.integer({ min: 1, max: 4 }),
  units: fc.integer({ min: 2, max: 400 }),
  wan: fc.integer({ min: 401, max: 9999 }),
  days: fc.integer({ min: 2, max: 400 }),
});

const verify = (note: Said, text: string) => {
  const words = inChinese(note);
  const pack: EvidencePack = {
    accountId: 'a',
    items: [
      {
        ref: 'E1',
        source: { type: 'activity', id: 'n' },
        label: '拜访纪要',
        text: `拜访。${words}下次再谈。`,
        accountId: 'a',
      },
    ],
    names: { people: PEOPLE.map((name) => ({ name, roles: [] })), companies: [], products: [] },
  };
  const evidence = [{ source: { type: 'activity' as const, id: 'n' }, quote: words.slice(0, -1) }];
  return verifyClaim({ id: 'c', text, kind: 'fact', status: 'unverified', evidence }, pack);
};

/** One lie each: the field and how it is changed. */
const LIES: Readonly<Record<string, (s: Said) => Said>> = {
  number: (s) => ({ ...s, units: s.units + 401 }),
  money: (s) => ({ ...s, wan: s.wan * 10 }),
  period: (s) => ({ ...s, quarter: (s.quarter % 4) + 1 }),
  year: (s) => ({ ...s, year: s.year + 1 }),
  name: (s) => ({ ...s, person: PEOPLE.find((p) => p !== s.person) ?? '周明' }),
  stranger: (s) => ({ ...s, person: '财务总监陈建国' }),
  certainty: (s) => ({ ...s, sure: s.sure + 1 }),
  days: (s) => ({ ...s, days: s.days + 10_000 }),
};

describe('a right claim in other words is accepted', () => {
  it.each([
    ['as written', inChinese],
    ['in other words', reworded],
    ['in full width', (s: Said) => widened(reworded(s))],
    ['in English', inEnglish],
  ] as const)('%s', (_name, write) => {
    fc.assert(
      fc.property(said, (s) => {
        expect(verify(s, write(s))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });
});

describe('a wrong claim is refused', () => {
  for (const [name, lie] of Object.entries(LIES)) {
    it(name, () => {
      fc.assert(
        fc.property(said, fc.constantFrom(inChinese, reworded, inEnglish), (s, write) => {
          const told = lie(s);
          fc.pre(told.sure < 3);
          expect(verify(s, write(told))).not.toEqual([]);
        }),
        { numRuns: 60 },
      );
    });
  }

  it.each([
    ['a unit changed', (t: string) => t.replace('天。', '个月。')],
    ['a currency changed', (t: string) => t.replace('万元', '万美元')],
    ['a scale changed', (t: string) => t.replace('万元', '亿元')],
    ['money for machines', (t: string) => t.replace('台', '人')],
    ['a denial put in', (t: string) => t.replace('表示公司', '表示公司没有')],
    ['a bound put in', (t: string) => t.replace('预算', '预算不超过')],
  ] as const)('%s', (_name, twist) => {
    fc.assert(
      fc.property(said, (s) => {
        expect(verify(s, twist(inChinese(s)))).not.toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('a denial left out', () => {
    fc.assert(
      fc.property(said, (s) => {
        const note = { ...s, negated: true };
        expect(verify(note, inChinese(note))).toEqual([]);
        expect(verify(note, inChinese(s))).not.toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
