import { describe, expect, it } from 'vitest';
import { LOSS_CAUSES } from '#src/playbook/loss-causes.ts';
import { judgeAction } from '#src/playbook/plan-actions.ts';
import { checkPlan } from '#src/playbook/plan-gates.ts';
import { smartGaps } from '#src/playbook/plan-goals.ts';
import { PLAN_SECTIONS, type PlanAction, type PlanGoal, type PlanInput } from '#src/playbook/plan-input.ts';
import { threateningCauses } from '#src/playbook/plan-premortem.ts';
import { DEFAULT_THRESHOLDS as T } from '#src/playbook/thresholds.ts';

const NOW = new Date('2026-11-21T08:00:00Z');
const goal: PlanGoal = {
  id: 'g1',
  measure: '库存天数',
  baseline: '60 天',
  target: '40 天',
  dueOn: '2027-03-31',
  whyReachable: '同类客户四个月做到',
  serves: '年度经营计划:降库存',
};
const action: PlanAction = {
  id: 'a1',
  task: '拜访生产总监,核实审批路径',
  bottleneckIds: ['b1'],
  owners: ['张伟'],
  supporters: [],
  beforeSales: '调研',
  afterSales: null,
  people: '1 人',
  hours: 8,
  material: '行业案例',
  dependencies: [],
  authority: '可安排专家',
  verifyBy: '2026-12-15',
  observableResult: '会后纪要得到确认',
};
const plan: PlanInput = {
  tier: 'strategic',
  tierReason: '行业标杆',
  isKey: true,
  why: '行业标杆,价值匹配',
  notDoing: ['不做低毛利备件'],
  owners: ['u1'],
  decision: { coreValue: '降库存', stuckLayer: '财务审批', likelyDrop: '立项' },
  bottlenecks: [
    { id: 'b1', hypothesis: '财务总监不认可回报', evidenceCount: 1, layer: '财务', brokenWhen: '同意立项' },
  ],
  goals: [goal],
  actions: [action],
  milestones: [{ id: 'm1', dueOn: '2026-12-20', doneCriteria: '纪要确认', owner: 'u1' }],
  risks: [{ id: 'r1', trigger: '预算下调', contingency: '分阶段' }],
  questions: [{ text: '谁拍板?', askWhom: '李工' }],
  period: { endsOn: '2027-06-30', calendarBasis: '客户三月定预算' },
  nextReviewOn: '2026-12-15',
  sections: [...PLAN_SECTIONS],
  readCharacters: 1200,
  premortem: LOSS_CAUSES.map((cause) => ({ cause, answer: '已核实' })),
};
const failed = (change: Partial<PlanInput>) => [
  ...new Set(
    checkPlan({ ...plan, ...change }, T, NOW)
      .filter((c) => !c.ok)
      .map((c) => c.rule),
  ),
];

describe('the plan gates', () => {
  it('pass a sound plan', () => {
    expect(failed({})).toEqual([]);
  });

  it.each([
    ['TIER-1', { tier: null }],
    ['TIER-1', { tier: 'assault' }],
    ['PLAN-1', { goals: [], bottlenecks: [] }],
    ['PLAN-2', { notDoing: [] }],
    ['PLAN-2', { why: ' ' }],
    ['PLAN-3', { owners: [] }],
    ['PLAN-3', { owners: ['u1', 'u2'] }],
    ['PLAN-4', { why: '为了完成我们的销售任务' }],
    ['PLAN-4', { decision: {}, questions: [] }],
    ['PLAN-5', { goals: [] }],
    ['PLAN-8', { milestones: [{ id: 'm', dueOn: null }] }],
    ['PLAN-9', { risks: [] }],
    ['PLAN-9', { risks: [{ id: 'r', trigger: '预算下调' }] }],
    ['PLAN-10', { questions: [{ text: '谁拍板?' }] }],
    ['PLAN-10', { claims: [{ id: 'c', kind: 'fact', evidenceCount: 0 }] }],
    ['PLAN-14', { premortem: [] }],
    ['PLAN-15', { goals: [{ ...goal, serves: null }] }],
    ['PLAN-16', { readCharacters: 9000 }],
    ['PLAN-17', { nextReviewOn: '2027-03-01' }],
    ['PLAN-17', { nextReviewOn: null }],
    ['PLAN-17', { period: {} }],
    ['PLAN-18', { sections: ['owner', 'why'] }],
    ['PLAN-18', { actions: [{ ...action, dependencies: undefined as unknown as null }] }],
  ] as [string, Partial<PlanInput>][])('%s fails on %o', (rule, change) => {
    expect(failed(change)).toContain(rule);
  });

  it('PLAN-3: one owner named twice is one', () => {
    expect(failed({ owners: ['u1', 'u1'] })).toEqual([]);
  });

  it('PLAN-6: a bottleneck without evidence, layer or sign is named with what it lacks', () => {
    const checks = checkPlan(
      { ...plan, bottlenecks: [{ id: 'b1', hypothesis: '财务不认可', evidenceCount: 0 }] },
      T,
      NOW,
    );
    const fault = checks.find((c) => c.rule === 'PLAN-6' && !c.ok);
    expect(fault?.message.zh).toBe('卡点缺少：依据、所在决策层、怎样算打通。');
    expect(fault?.subject).toBe('b1');
  });

  it('PLAN-15: to say that we do not know it yet is honest', () => {
    expect(failed({ goals: [{ ...goal, serves: null, servesUnknown: true }] })).toEqual([]);
  });

  it('PLAN-17: the tier sets the interval', () => {
    expect(failed({ tier: 'assault', windowClosesOn: '2027-02-01', nextReviewOn: '2026-12-15' })).toEqual(['PLAN-17']);
    expect(failed({ tier: 'tier_opportunity', nextReviewOn: '2027-01-15' })).toEqual([]);
  });

  it('PLAN-7: a plan without a bottleneck has questions, not actions', () => {
    expect(failed({ bottlenecks: [] })).toEqual(['PLAN-7']);
    expect(failed({ bottlenecks: [], actions: [] })).toEqual([]);
    expect(failed({ bottlenecks: [], actions: [], questions: [] })).toContain('PLAN-6');
  });
});

describe('PLAN-7, the four actions', () => {
  const frame = { bottlenecks: [{ id: 'b1' }], now: NOW, stageEndsOn: new Date('2026-12-31') };
  const verdict = (change: Partial<PlanAction>) => judgeAction({ ...action, ...change }, frame);

  it('passes an action with four yes', () => {
    expect(verdict({})).toMatchObject({
      busywork: false,
      answers: { serves_bottleneck: 'yes', one_owner: 'yes', resource_matched: 'yes', verifiable: 'yes' },
    });
  });

  it('lets one "no" pass, with what to settle', () => {
    const one = verdict({ authority: null });
    expect(one.busywork).toBe(false);
    expect(one.message.zh).toContain('资源与授权是否匹配');
  });

  it('calls two "no" or unanswered busywork', () => {
    expect(verdict({ authority: null, owners: [] }).busywork).toBe(true);
    expect(verdict({ verifyBy: null, observableResult: null, owners: ['张伟', '李娜'] })).toMatchObject({
      busywork: true,
      answers: { one_owner: 'no', verifiable: 'unanswered' },
    });
  });

  it('calls an action without a named bottleneck busywork whatever the rest says', () => {
    expect(verdict({ bottleneckIds: [] })).toMatchObject({
      busywork: true,
      answers: { serves_bottleneck: 'unanswered' },
    });
    expect(verdict({ bottleneckIds: ['b9'] })).toMatchObject({ busywork: true, answers: { serves_bottleneck: 'no' } });
  });

  it.each([['大家'], ['张伟、李娜'], ['the team'], ['Ann and Bo'], ['待定']])(
    'does not take %s for one person',
    (owner) => {
      expect(verdict({ owners: [owner] }).answers.one_owner).not.toBe('yes');
    },
  );

  it('wants the date within the stage and a result one can see', () => {
    expect(verdict({ verifyBy: '2027-01-15' }).answers.verifiable).toBe('no');
    expect(verdict({ verifyBy: '2026-11-01' }).answers.verifiable).toBe('no');
    expect(verdict({ observableResult: '待定' }).answers.verifiable).toBe('no');
    expect(verdict({ verifyBy: '2026-12-31' }).answers.verifiable).toBe('yes');
  });
});

describe('PLAN-5, SMART by computation', () => {
  const gaps = (change: Partial<PlanGoal>) =>
    smartGaps({ ...goal, ...change }, { now: NOW, endsOn: new Date('2027-06-30') });

  it.each([
    [{}, []],
    [{ measure: null }, ['measure']],
    [{ baseline: '未知' }, ['baseline']],
    [{ target: null }, ['target']],
    [{ target: '60天' }, ['target']],
    [{ baseline: 60, target: '60.0' }, ['target']],
    [{ baseline: '1,200', target: 1200 }, ['target']],
    [{ baseline: 0, target: 3 }, []],
    [{ dueOn: '2026-11-21' }, ['date']],
    [{ dueOn: '2027-07-01' }, ['date']],
    [{ dueOn: 'soon' }, ['date']],
    [{ whyReachable: 'TBD' }, ['reachable']],
  ] as [Partial<PlanGoal>, string[]][])('%o lacks %o', (change, missing) => {
    expect(gaps(change)).toEqual(missing);
  });
});

describe('PLAN-14', () => {
  it('computes which causes of loss threaten', () => {
    const gap = {
      rule: 'CHAIN-2',
      code: 'single_thread',
      message: { zh: '', en: '' },
      subjectContactId: 'x',
      numbers: {},
    } as const;
    expect(
      threateningCauses({
        gaps: [gap],
        goals: [goal],
        actions: [action],
        hasImplicitNeed: true,
        unconfirmedPromises: 0,
      }),
    ).toEqual(['single_contact']);
    expect(
      threateningCauses({ gaps: [], goals: [], actions: [], hasImplicitNeed: false, unconfirmedPromises: 1 }),
    ).toEqual(['value_untold', 'hidden_need', 'overpromise']);
  });
});
