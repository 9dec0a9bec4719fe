import { describe, expect, it } from 'vitest';
import { type Claim, type ClaimKind, type Fault, verifyClaim, verifyClaims } from '#src/evidence/index.ts';
import { claimOf, samplePack } from './sample-pack.ts';

const pack = samplePack();
const codes = (text: string, cited: readonly (readonly [string, string])[], kind?: ClaimKind): Fault['code'][] => [
  ...new Set(verifyClaim(claimOf(text, cited, kind), pack).map((f) => f.code)),
];

describe('the reason a claim is refused', () => {
  it.each<[Fault['code'], string, [string, string][], ClaimKind?]>([
    ['no_evidence', '客户重视交付。', []],
    ['no_evidence', '客户可能重视交付。', [], 'inference'],
    ['empty_quote', '客户重视交付。', [['o-1', ' 。 ']]],
    ['unknown_source', '客户重视交付。', [['gone', '重视交付']]],
    ['quote_not_in_source', '客户重视交付。', [['o-1', '重视交付']]],
    ['foreign_source', '客户有采购。', [['f-other', '年采购额']]],
    ['not_shareable', '对手售后响应慢。', [['p-internal', '售后响应慢']]],
    ['number_not_in_evidence', '金额1300万元。', [['o-1', '金额：1200万元']]],
    ['date_not_in_evidence', '预计2027年成交。', [['o-1', '预计成交：2026-12-31']]],
    ['unknown_name', '韩梅谈到三号产线。', [['o-1', '三号产线改造']]],
    ['wrong_role', '韩梅是最终决策者。', [['c-han', '韩梅；职务：信息化工程师']]],
    ['polarity_raised', '设备部没有决定更换老旧机床。', [['a-2', '设备部已决定更换老旧机床']]],
  ])('%s', (code, text, cited, kind) => {
    expect(codes(text, cited, kind)).toEqual([code]);
  });

  it('tells a question nothing to prove, but keeps it from naming strangers', () => {
    expect(codes('预算是否为3000万元，2027年到位？', [], 'question')).toEqual([]);
    expect(codes('陈建国总监是否参与？', [], 'question')).toEqual(['unknown_name']);
  });

  it('lets a proposal set its own targets and deadlines, not its grounds or a discount', () => {
    expect(codes('两周内安排3场交流，目标2027年3月前签约2000万元。', [], 'proposal')).toEqual([]);
    expect(codes('由于应收天数已达80天，建议分期付款。', [['f-bare', '应收天数: 45']], 'proposal')).toEqual([
      'number_not_in_evidence',
    ]);
    expect(codes('给客户让利12%。', [], 'proposal')).toEqual(['number_not_in_evidence']);
    expect(codes('安排2次拜访。', [['o-1', '客户要求拜访']], 'proposal')).toEqual(['quote_not_in_source']);
  });

  it('reads relative periods only against a given day or the same words', () => {
    const own = claimOf('公司上季度完成招标。', [['a-2', '公司计划在3月15日前完成招标']]);
    expect(verifyClaim(own, pack).map((f) => f.code)).toContain('date_not_in_evidence');
    const dated = claimOf('上个月拜访时，李雷不同意停产改造。', [['a-1', '李雷不同意停产改造']]);
    expect(verifyClaim(dated, pack, { today: '2026-04-20' })).toEqual([]);
    expect(verifyClaim(dated, pack, { today: '2026-06-20' }).map((f) => f.code)).toEqual(['date_not_in_evidence']);
  });

  it('checks numbers said by their order only', () => {
    const cite: [string, string][] = [['acc-1#employees', '3200 人']];
    expect(codes('公司有数千名员工。', cite)).toEqual([]);
    expect(codes('The company has thousands of people.', cite)).toEqual([]);
    expect(codes('公司有数万名员工。', cite)).toEqual(['number_not_in_evidence']);
  });

  it('opens internal documents to drafts that stay in the house, never another account', () => {
    const internal = claimOf('迈科智能售后响应慢于48小时。', [['p-internal', '迈科智能售后响应慢于48小时']]);
    expect(verifyClaim(internal, pack, { allowInternal: true })).toEqual([]);
    const foreign = claimOf('年采购额3000万元。', [['f-other', '年采购额3000万元']]);
    expect(verifyClaim(foreign, pack, { allowInternal: true }).map((f) => f.code)).toContain('foreign_source');
    const lent = {
      ...pack,
      items: pack.items.map((i) => (i.source.id === 'p-internal' ? { ...i, accountId: 'acc-2' } : i)),
    };
    expect(verifyClaim(internal, lent, { allowInternal: true }).map((f) => f.code)).toContain('not_shareable');
  });

  it('never repeats the label of a source that must not be seen', () => {
    const [first] = verifyClaim(claimOf('年采购额3000万元。', [['f-other', '年采购额3000万元']]), pack);
    expect(JSON.stringify(first)).not.toContain('别的客户');
  });

  it('answers every claim of a draft in order, as one by one', () => {
    const claims: Claim[] = [
      claimOf('金额1200万元。', [['o-1', '金额：1200万元']]),
      claimOf('金额1300万元。', [['o-1', '金额：1200万元']]),
    ];
    const many = verifyClaims(claims, pack);
    expect(many.map((m) => m.faults)).toEqual(claims.map((c) => verifyClaim(c, pack)));
    expect(many.map((m) => m.faults.length)).toEqual([0, 1]);
  });
});
