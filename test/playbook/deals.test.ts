import { describe, expect, it } from 'vitest';
import { checkHandover, proposeStopList } from '#src/playbook/after-signing.ts';
import { contractRisks } from '#src/playbook/contract-risks.ts';
import { dealSigns } from '#src/playbook/deal-signs.ts';
import { funnelOf, median } from '#src/playbook/funnel.ts';
import { checkLeadReady, readLeadSource } from '#src/playbook/leads.ts';
import { checkNegotiation, zoneOfAgreement } from '#src/playbook/negotiation.ts';
import { mayUseReference } from '#src/playbook/references.ts';
import { missingParts } from '#src/playbook/sales-team.ts';
import { checkSolution, coversHardFloor, layerOf } from '#src/playbook/solution.ts';
import { checkStageDecision, methodPath } from '#src/playbook/stage-review.ts';
import type { Stage } from '#src/playbook/stages.ts';
import { paybackMonths, returnOnInvestment, riskValue, totalCost } from '#src/playbook/value.ts';

const NOW = new Date('2026-11-21T08:00:00Z');
const ok = (checks: { ok: boolean }[]) => checks.every((c) => c.ok);

describe('LEAD-1', () => {
  it('waits for person, problem and need, and keeps the source', () => {
    expect(ok(checkLeadReady({ person: '王工', problem: '换线慢', need: '缩短换线', source: '展会' }))).toBe(true);
    expect(checkLeadReady({ person: '王工', source: '展会' })[0]?.message.zh).toBe(
      '还不能转为商机，缺少：问题、需求。',
    );
    expect(checkLeadReady({ person: 'a', problem: 'b', need: 'c' }).map((c) => c.ok)).toEqual([true, false]);
    expect([readLeadSource('展会'), readLeadSource('Look-alike run'), readLeadSource('xx')]).toEqual([
      'event',
      'lookalike',
      undefined,
    ]);
  });
});

describe('STAGE-8', () => {
  it.each([
    ['客户询问上线需要多久。', 'asks_implementation'],
    ['王总要我们发合同草稿。', 'asks_terms'],
    ['准备走内部审批。', 'asks_approval'],
    ['报办公会的材料你们帮着理一下。', 'asks_approval'],
    ['项目推迟到明年再定。', 'delay'],
    ['原来的对接人已离职。', 'contacts_change'],
    ['友商上周来演示过。', 'competitor_active'],
    ['又提出新的功能要求。', 'needs_shift'],
    ['She asked about the rollout plan.', 'asks_implementation'],
    ['The decision was postponed.', 'delay'],
    ['The requirements have changed again.', 'needs_shift'],
  ])('%s shows %s', (notes, sign) => {
    expect(dealSigns(notes).map((s) => s.sign)).toContain(sign);
  });

  it('quotes the sentence, and takes no denied sign', () => {
    expect(dealSigns('聊得不错。客户询问付款方式。')).toMatchObject([
      { sign: 'asks_terms', closing: true, text: '客户询问付款方式。' },
    ]);
    expect(dealSigns('项目没有推迟。')).toEqual([]);
    expect(dealSigns('三百万以上由总经理办公会决定。')).toEqual([]);
    expect(
      dealSigns('He asked for a delay of eight seconds before the alarm. She begins after the first stock has left.'),
    ).toEqual([]);
    expect(dealSigns('The project was not delayed.')).toEqual([]);
  });
});

describe('STAGE-3, 5, 6, 7, 9, LIFE-1, REF-1', () => {
  it('says which part of the team is missing', () => {
    expect(missingParts(['account_seller'], { large: false, technical: true })).toEqual(['delivery', 'expert']);
    expect(missingParts(['account_seller'], { large: true, technical: false })).toHaveLength(5);
  });

  it('wants both positions, and concessions in exchange, the weightiest last', () => {
    const side = { batna: '另一家', target: 100, range: [90, 120] as const };
    const plan = {
      ours: side,
      theirs: { ...side, range: [80, 100] as const },
      concessions: [
        { id: 'a', what: '账期', inExchangeFor: '量', weight: 1 },
        { id: 'b', what: '价格', inExchangeFor: '年框', weight: 3 },
      ],
    };
    expect(ok(checkNegotiation(plan))).toBe(true);
    expect(checkNegotiation({ ...plan, concessions: [...plan.concessions].reverse() }).at(-1)?.ok).toBe(false);
    expect(checkNegotiation({ ...plan, concessions: [{ id: 'a', what: '账期', weight: 1 }] })[2]?.message.zh).toContain(
      '账期',
    );
    expect(zoneOfAgreement(plan.ours, plan.theirs)).toEqual({ low: 90, high: 100 });
    expect(zoneOfAgreement(plan.ours, { range: [10, 20] })).toBe('none');
    expect(zoneOfAgreement(plan.ours, {})).toBeNull();
  });

  it.each([
    ['乙方工作包括但不限于下列内容。', 'scope_creep'],
    ['以甲方满意为准。', 'vague_acceptance'],
    ['最终验收后一次性付款。', 'payment'],
    ['全部知识产权归甲方所有。', 'ip'],
    ['乙方承担全部损失。', 'unlimited_liability'],
    ['甲方有权随时解除合同。', 'one_sided_termination'],
    ['The Customer may terminate at any time.', 'one_sided_termination'],
    ['All intellectual property shall vest in the Buyer.', 'ip'],
  ])('%s carries %s', (text, risk) => {
    expect(contractRisks(text).map((r) => r.risk)).toContain(risk);
  });

  it('leaves a balanced clause alone', () => {
    expect(contractRisks('双方责任以合同金额为上限,任一方可提前三十日书面通知解除。')).toEqual([]);
  });

  it('proposes the stop list, and nothing on what is unknown', () => {
    expect(proposeStopList({ profit: null, arrears: null, serviceCost: null, value: null })).toBeNull();
    expect(proposeStopList({ profit: 5, arrears: 0, serviceCost: 1, value: 2 })).toBeNull();
    expect(proposeStopList({ profit: -1, arrears: 10, serviceCost: 3, value: 2 })?.reasons).toHaveLength(3);
    expect(checkHandover({ background: 'a', goals: 'b', key_needs: 'c', terms: 'd' }).message.zh).toBe(
      '交底缺少：风险。',
    );
  });

  it('chooses the method and wants a recorded decision', () => {
    expect(methodPath({ custom: true, departments: 4, expectedDays: 30 }).path).toBe('full');
    expect(methodPath({ custom: false, departments: 4, expectedDays: 30 }).path).toBe('short');
    expect(checkStageDecision({ decision: 'go_on', reason: 'x', decidedBy: 'u1' }).ok).toBe(true);
    expect(checkStageDecision({ decision: 'go_on', reason: '' }).ok).toBe(false);
  });

  it('uses a reference only as far as it was agreed', () => {
    const consents = [{ kind: 'name' as const, agreedBy: '王总', until: '2026-11-21' }];
    expect(mayUseReference(consents, 'name', NOW)).toBe(true);
    expect(mayUseReference(consents, 'quote', NOW)).toBe(false);
    expect(mayUseReference(consents, 'name', new Date('2026-11-22'))).toBe(false);
  });
});

describe('SOL-1', () => {
  it('blocks on an uncovered P0', () => {
    const needs = [
      { id: 'n1', statement: '离线', priority: 'P0' as const },
      { id: 'n2', statement: '看板', priority: 'P2' as const },
    ];
    const checks = checkSolution({ needs, parts: [{ id: 's1', needIds: ['n2'], kind: 'standard' }], phases: [] });
    expect(coversHardFloor(checks, ['n1'])).toBe(false);
    expect(
      coversHardFloor(
        checkSolution({
          needs,
          parts: [{ id: 's1', needIds: ['n1'], kind: 'custom' }],
          phases: [{ id: 'p', goal: 'a', value: 'b' }],
        }),
        ['n1'],
      ),
    ).toBe(true);
    expect((['P0', 'P1', 'P2', 'P3'] as const).map(layerOf)).toEqual(['must_have', 'expected', 'surprise', 'surprise']);
  });
});

describe('FUNNEL-1', () => {
  const deal = (...stages: Stage[]) => ({ stages: stages.map((stage) => ({ stage, days: 10 })) });

  it('counts conversion by stage and names the weakest with a large enough sample', () => {
    const deals = [
      ...Array.from({ length: 4 }, () => deal('lead', 'committed', 'needs', 'lost')),
      deal('lead', 'committed', 'needs', 'tender', 'negotiation', 'signed'),
      deal('lead'),
    ];
    const funnel = funnelOf(deals);
    expect(funnel.rows.find((r) => r.stage === 'lead')).toMatchObject({
      reached: 6,
      left: 5,
      conversion: 1,
      medianDays: 10,
    });
    expect(funnel.rows.find((r) => r.stage === 'needs')).toMatchObject({ reached: 5, conversion: 0.2 });
    expect(funnel).toMatchObject({ weakest: 'needs', sample: 6 });
    expect(funnelOf([])).toMatchObject({ weakest: null, sample: 0 });
    expect([median([3, 1, 2]), median([1, 2]), median([])]).toEqual([2, 1.5, null]);
  });
});

describe('VALUE-1', () => {
  const input = (value: number, evidence: string | null = 'f1') => ({
    label: { zh: '项', en: 'item' },
    value,
    unit: 'CNY',
    evidence,
  });

  it('computes with visible inputs and names the assumptions', () => {
    expect(returnOnInvestment(input(300), input(100, null))).toMatchObject({
      value: 2,
      formula: '(300 − 100) / 100',
      assumptions: [{ value: 100 }],
    });
    expect(paybackMonths(input(120), input(10)).value).toBe(12);
    expect(totalCost(input(100), [input(10), input(5)], 3)).toMatchObject({
      value: 145,
      formula: '100 + 3 × (10 + 5)',
    });
    expect(riskValue(input(0.2), input(500)).value).toBe(100);
  });

  it('refuses to make a number out of nothing', () => {
    expect(() => returnOnInvestment(input(1), input(0))).toThrowError(/unprocessable/);
    expect(() => paybackMonths(input(1), input(0))).toThrowError(/unprocessable/);
  });
});
