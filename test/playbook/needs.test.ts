import { describe, expect, it } from 'vitest';
import { MISSING_THINGS, missingAbout, nextQuestion, questionFor } from '#src/playbook/need-questions.ts';
import {
  bantNeedState,
  bestNeedState,
  mayPropose,
  missingForStep,
  NEED_STEP_TABLE,
  nextStep,
  provenStep,
} from '#src/playbook/need-validation.ts';
import { NEED_STEPS } from '#src/playbook/need-words.ts';
import {
  checkDiagnoseFirst,
  checkNeed,
  checkNeedChange,
  type NeedInput,
  overstates,
  readsAsRequirement,
  treeFaults,
} from '#src/playbook/needs.ts';

const need: NeedInput = {
  id: 'n1',
  level: 'business',
  statement: '把换线时间缩短一半',
  presentState: '换线 90 分钟',
  wantedState: '换线 45 分钟',
  holderId: 'c1',
  problem: '小批量订单变多',
  problemType: 'ideal',
  priority: 'P1',
  step: 'restructured',
};
const failed = (change: Partial<NeedInput>) =>
  checkNeed({ ...need, ...change })
    .filter((c) => !c.ok)
    .map((c) => c.rule);

describe('one need', () => {
  it('passes with person, problem, both states and a type', () => {
    expect(failed({})).toEqual([]);
  });

  it.each([
    ['NEED-1', { wantedState: null }],
    ['NEED-1', { level: 'implicit', holderId: null, holderRole: 'EB' }],
    ['NEED-4', { holderId: null }],
    ['NEED-4', { problem: '' }],
    ['NEED-4', { problemType: null }],
    ['NEED-2', { priority: 'P3', statement: '系统必须支持离线' }],
    ['NEED-2', { priority: 'P3', statement: 'The system must work offline' }],
    ['NEED-6', { statement: '客户的核心需求是降本' }],
  ] as [string, Partial<NeedInput>][])('%s fails on %o', (rule, change) => {
    expect(failed(change)).toContain(rule);
  });

  it('allows requirement words above P3, and "unclassified" as an honest type', () => {
    expect(failed({ priority: 'P0', statement: '系统必须支持离线' })).toEqual([]);
    expect(failed({ problemType: 'unclassified' })).toEqual([]);
    expect(readsAsRequirement('可以考虑增加看板')).toBe(false);
  });

  it('calls nothing the customer’s need above the step reached', () => {
    expect(overstates('客户的核心需求是降本', 'guessed')).toBe(true);
    expect(overstates('客户的核心需求是降本', 'pain_confirmed')).toBe(false);
    expect(overstates('我们猜测客户的需求是降本', 'guessed')).toBe(false);
    expect(overstates("The customer's need is speed.", 'restructured')).toBe(true);
    expect(overstates('客户的需求是什么?', 'guessed')).toBe(false);
  });

  it('NEED-7: asks, does not pitch, until the pain is confirmed', () => {
    expect(checkDiagnoseFirst('换线现在要多久?我们的系统可以帮您缩短一半。', 'guessed')).toMatchObject({
      rule: 'NEED-7',
      ok: false,
    });
    expect(checkDiagnoseFirst('换线现在要多久?哪一步最慢?', 'guessed').ok).toBe(true);
    expect(checkDiagnoseFirst('Our platform will cut it in half.', 'restructured').ok).toBe(false);
    expect(checkDiagnoseFirst('Our platform will cut it in half.', 'pain_confirmed').ok).toBe(true);
  });

  it('NEED-8: a change has reason, source and who', () => {
    expect(checkNeedChange({ needId: 'n1', reason: '预算变动', source: '11月拜访', changedBy: 'customer' }).ok).toBe(
      true,
    );
    expect(checkNeedChange({ needId: 'n1', reason: '预算变动', source: '11月拜访' }).ok).toBe(false);
  });

  it('NEED-1: finds a lost parent, a loop, and a parent below its child', () => {
    const at = (id: string, parentId: string | null, level: NeedInput['level']): NeedInput => ({
      ...need,
      id,
      parentId,
      level,
    });
    expect(treeFaults([at('v', null, 'vision'), at('b', 'v', 'business')])).toEqual([]);
    expect(treeFaults([at('b', 'x', 'business')])).toEqual([{ needId: 'b', fault: 'parent_missing' }]);
    expect(treeFaults([at('a', 'b', 'business'), at('b', 'a', 'business')]).map((f) => f.fault)).toEqual([
      'loop',
      'loop',
    ]);
    expect(treeFaults([at('f', null, 'functional'), at('s', 'f', 'strategic')])).toEqual([
      { needId: 's', fault: 'parent_below' },
    ]);
  });
});

describe('NEED-6, the ladder', () => {
  it('maps onto BANT', () => {
    expect(NEED_STEPS.map(bantNeedState)).toEqual(['guessed', 'guessed', 'stated', 'stated', 'validated']);
    expect(bantNeedState(null)).toBe('unknown');
    expect(bestNeedState([])).toBe('unknown');
    expect(bestNeedState(['guessed', 'pain_confirmed'])).toBe('stated');
  });

  it('climbs one proven step at a time', () => {
    const base = { presentState: '90 分钟', wantedState: '45 分钟', problem: '小批量' };
    expect(provenStep({})).toBe('guessed');
    expect(provenStep(base)).toBe('restructured');
    expect(provenStep({ ...base, painQuote: '每天多停两小时', painNumber: '2 小时/天' })).toBe('pain_confirmed');
    expect(provenStep({ ...base, writtenSummaryId: 'act_1', confirmedBy: ['c1'], criteria: '换线时间' })).toBe(
      'restructured',
    );
    expect(missingForStep('consensus', base).map((m) => m.zh)).toEqual([
      '客户原话',
      '痛点的数字',
      '改善什么',
      '改善多少',
      '书面纪要',
      '具名相关人的确认',
      '评判标准',
    ]);
    expect(nextStep('consensus')).toBeNull();
    expect(NEED_STEPS.filter(mayPropose)).toEqual(['pain_confirmed', 'benefits_agreed', 'consensus']);
    expect(NEED_STEP_TABLE.guessed.wording.zh).toContain('猜测');
  });
});

describe('NEED-5, one concrete next question', () => {
  it('asks for the first missing thing with the name filled in', () => {
    const asked = nextQuestion({ ...need, problem: null }, { name: '王总' });
    expect(asked).toMatchObject({ missing: 'problem', technique: 'reflect' });
    expect(asked?.question.zh).toBe('王总，您提到把换线时间缩短一半，是遇到了什么问题才想到的？');
  });

  it('has a question for every missing thing, without a slot left open', () => {
    for (const thing of MISSING_THINGS) {
      const { question } = questionFor(thing);
      expect(question.zh + question.en).not.toMatch(/[{}]/);
      expect(question.en.endsWith('?')).toBe(true);
    }
  });

  it('asks nothing when all is there', () => {
    expect(missingAbout({ ...need, step: 'consensus', kpi: 'OEE', benefit: 'x', criteria: 'y' })).toEqual([]);
    expect(nextQuestion({ ...need, step: 'consensus', kpi: 'OEE', benefit: 'x', criteria: 'y' })).toBeNull();
  });
});
