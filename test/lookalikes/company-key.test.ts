import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { companyKey } from '#src/features/lookalikes/names/company-key.ts';

const ONE_COMPANY = [
  [
    '澜朔新能源科技股份有限公司滁州分公司',
    '澜朔新能源科技股份有限公司',
    '澜朔新能源科技',
    '澜朔新能源科技集团有限公司',
  ],
  ['岱屿高空装备股份有限公司（总部）', '岱屿高空装备股份有限公司', '岱屿高空装备(集团)有限责任公司', '岱屿高空装备'],
  ['戎铸金属制品', '戎铸金属制品有限公司', ' 戎铸 金属制品 有限公司 '],
  ['林奇（上海）科技有限公司', '林奇(上海)科技', '林奇科技有限公司'],
  ['恒远集团', '恒远控股集团有限公司', '恒远集团上海办事处'],
  [
    'Acme',
    'ACME, Inc.',
    'Acme Ltd',
    'Acme Ltd.',
    'Acme L.L.C.',
    'Acme Co., Ltd.',
    'Ａｃｍｅ　Ｉｎｃ．',
    'Acme (UK) Limited',
  ],
  ['Müller Werke', 'Müller Werke GmbH & Co. KG', 'MÜLLER WERKE GmbH', 'Müller-Werke AG'],
  ['Rossi', 'Rossi S.p.A.', 'Rossi S.r.l.', 'Rossi Holdings'],
  ['Nowak', 'Nowak Sp. z o.o.', 'Nowak sp. z o. o.'],
  ['Aurora Foods', 'The Aurora Foods Company', 'Aurora Foods Group plc', 'Aurora Foods Pty Ltd', 'AURORA FOODS B.V.'],
];

const TWO_COMPANIES: [string, string][] = [
  ['上海林奇科技有限公司', '北京林奇科技有限公司'],
  ['恒远物流有限公司', '恒远科技有限公司'],
  ['Acme Foods Inc', 'Acme Tools Inc'],
  ['Clear', 'Clearly'],
  ['Group One', 'Group Two'],
  ['公司宝', '公'],
];

describe('companyKey', () => {
  it.each(ONE_COMPANY)('takes %s and its other writings for one', (first, ...others) => {
    for (const other of others) expect([other, companyKey(other)]).toEqual([other, companyKey(first)]);
  });

  it.each(TWO_COMPANIES)('keeps %s and %s apart', (a, b) => {
    expect(companyKey(a)).not.toBe(companyKey(b));
  });

  it('never folds a name with letters to nothing, and a name of marks to nothing but that', () => {
    for (const name of ['Inc', '集团', '有限公司', 'The Company', 'AG', '(HQ)', '公司'])
      expect(companyKey(name)).not.toBe('');
    for (const name of ['', '  ', '——', '（）']) expect(companyKey(name)).toBe('');
  });

  it('does not care for spaces, width and case, and is settled after one pass over a bare name', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z\u4e00-\u9fa5]{2,12}$/u), (name) => {
        expect(companyKey(` ${name.toUpperCase()} `)).toBe(companyKey(name.toUpperCase()));
        expect(companyKey(name.normalize('NFKC'))).toBe(companyKey(name));
      }),
      { numRuns: 100 },
    );
  });
});
