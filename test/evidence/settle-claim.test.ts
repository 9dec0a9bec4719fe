import { describe, expect, it } from 'vitest';
import { settleClaim, verifyClaim } from '#src/evidence/index.ts';
import type { Language } from '#src/kernel/language.ts';
import { claimOf, samplePack } from './sample-pack.ts';

const pack = samplePack();
const settle = (claim: ReturnType<typeof claimOf>, language: Language = 'zh') =>
  settleClaim(claim, verifyClaim(claim, pack), language);

describe('settleClaim (GUARD-7)', () => {
  it('marks what holds as verified and changes nothing else', () => {
    const claim = claimOf('金额1200万元。', [['o-1', '金额：1200万元']]);
    expect(settle(claim)).toEqual({ ...claim, status: 'verified' });
  });

  it('turns a fact that does not hold into a question without its false figures, and says why', () => {
    const settled = settle(
      claimOf('预算3000万元，2027年3月到位。', [
        ['o-1', '预算：已列入计划'],
        ['a-1', '预算3000万元'],
      ]),
    );
    expect(settled).toMatchObject({ kind: 'question', status: 'unverified' });
    expect(settled.text).toBe('请核实：预算（数值待核实），（时间待核实）到位，是否属实？');
    expect(settled.evidence.map((e) => e.source.id)).toEqual(['o-1']);
    expect(settled.note).toContain('由陈述改为问题');
    expect(settled.note).toContain('3000万元');
    expect(verifyClaim(settled, pack)).toEqual([]);
  });

  it('asks in the language of the draft', () => {
    const settled = settle(
      claimOf('The customer has ordered 30 units.', [['a-3', 'plans to order 30 units in Q4 2026']]),
      'en',
    );
    expect(settled.text).toBe('Please verify: is it true that “The customer has ordered 30 units”?');
    expect(settled.note).toContain('more certain than its evidence');
  });

  it('rejects what rests on others or names strangers', () => {
    expect(settle(claimOf('年采购额3000万元。', [['f-other', '年采购额3000万元']])).status).toBe('rejected');
    expect(settle(claimOf('陈建国总监支持该项目。', [['o-1', '三号产线改造']])).status).toBe('rejected');
    expect(settle(claimOf('韩梅谈到三号产线。', [['o-1', '三号产线改造']])).kind).toBe('question');
  });

  it('keeps a sound proposal without the evidence that fails, and rejects one that is not sound', () => {
    const trimmed = settle(
      claimOf(
        '安排2次拜访。',
        [
          ['o-1', '客户要求拜访'],
          ['o-1', '阶段：需求'],
        ],
        'proposal',
      ),
    );
    expect(trimmed).toMatchObject({ kind: 'proposal', status: 'unverified', text: '安排2次拜访。' });
    expect(trimmed.evidence).toHaveLength(1);
    expect(settle(claimOf('给客户让利12%。', [], 'proposal')).status).toBe('rejected');
  });
});
