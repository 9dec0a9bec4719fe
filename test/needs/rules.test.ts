import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { supportOf } from '#src/features/needs/summary-support.ts';
import { commonGround, NEED_TOPICS, topicOf } from '#src/playbook/need-conflicts.ts';
import { mayServe, STRATEGY_LAYERS, strategyLayerOf } from '#src/playbook/need-layers.ts';
import { whomToAsk } from '#src/playbook/need-people.ts';
import { allowedPriority, gradedTooHigh, saysNecessity } from '#src/playbook/need-priority.ts';
import {
  gatherProof,
  missingProofs,
  PROOF_KINDS,
  provenStep,
  stepIndex,
  stepOfProof,
} from '#src/playbook/need-validation.ts';
import { NEED_LEVELS, NEED_PRIORITIES, NEED_STEPS } from '#src/playbook/need-words.ts';

const kinds = fc.uniqueArray(fc.constantFrom(...PROOF_KINDS));
const fields = fc.record({
  presentState: fc.constantFrom('2100 小时', null, '待定'),
  wantedState: fc.constantFrom('1450 小时', null),
  problem: fc.constantFrom('口头传', null),
  contactId: fc.constantFrom('con_1', null),
});
const proofsOf = (held: readonly (typeof PROOF_KINDS)[number][]) =>
  held.map((kind) => ({ kind, quote: '每月 2100 小时', source: { id: 'act_1' }, contactId: 'con_1' }));

describe('the ladder (NEED-6)', () => {
  it('carries a step only when every proof of it and of those below is there', () => {
    fc.assert(
      fc.property(fields, kinds, (need, held) => {
        const proof = gatherProof(need, proofsOf(held));
        const proven = provenStep(proof);
        for (const step of NEED_STEPS) {
          const lacking = missingProofs(step, proof);
          expect(stepIndex(step) <= stepIndex(proven)).toBe(lacking.length === 0);
          for (const each of lacking) expect(stepIndex(each.step)).toBeLessThanOrEqual(stepIndex(step));
        }
        for (const kind of PROOF_KINDS)
          if (!held.includes(kind)) expect(stepIndex(proven)).toBeLessThan(stepIndex(stepOfProof(kind)));
      }),
      { numRuns: 500 },
    );
  });

  it('takes consent from who has the need, not from anybody', () => {
    const need = { presentState: 'a', wantedState: 'b', problem: 'c', contactId: 'con_2' };
    expect(provenStep(gatherProof(need, proofsOf([...PROOF_KINDS])))).toBe('benefits_agreed');
    expect(provenStep(gatherProof({ ...need, contactId: 'con_1' }, proofsOf([...PROOF_KINDS])))).toBe('consensus');
  });
});

describe('grades (NEED-2)', () => {
  it('never leave an implicit need P0 below the confirmed pain', () => {
    for (const step of NEED_STEPS)
      for (const level of NEED_LEVELS)
        for (const explicit of [true, false])
          for (const priority of NEED_PRIORITIES) {
            const need = { step, level, explicit, priority };
            expect(gradedTooHigh({ ...need, priority: allowedPriority(need) })).toBe(false);
            if (priority !== 'P0') expect(allowedPriority(need)).toBe(priority);
          }
    expect(allowedPriority({ step: 'guessed', level: 'business', explicit: false, priority: 'P0' })).toBe('P1');
    expect(allowedPriority({ step: 'pain_confirmed', level: 'implicit', explicit: false, priority: 'P0' })).toBe('P0');
  });

  it.each([
    ['三条缺陷对应十四个功能点，质量部确认为必须满足', true],
    ['Five hubs within six months are a condition.', true],
    ['The record must be complete.', true],
    ['这一项不是硬性要求', false],
    ['这一项必须做吗？', false],
    ['The export is not mandatory.', false],
    ['We would like a dashboard.', false],
  ])('hear necessity in “%s”: %s', (text, heard) => {
    expect(saysNecessity(text)).toBe(heard);
  });
});

describe('a confirmed summary', () => {
  const need = {
    statement: '把换线时间缩短一半',
    presentState: '换线90分钟',
    wantedState: '换线45分钟以内',
    problem: '小批量订单变多',
  };
  it('proves pain by the present figure, and benefit by the wanted one, each in its own words', () => {
    const found = supportOf('现在换线90分钟，每天停两次。目标换线45分钟以内。其他事项另议。', need);
    expect(found?.sentences).toEqual(['现在换线90分钟，每天停两次', '目标换线45分钟以内']);
    expect(found?.proofs).toEqual([
      { kind: 'pain_quote', quote: '现在换线90分钟，每天停两次' },
      { kind: 'pain_number', quote: '现在换线90分钟，每天停两次' },
      { kind: 'benefit', quote: '目标换线45分钟以内' },
      { kind: 'benefit_number', quote: '目标换线45分钟以内' },
    ]);
  });
  it('proves nothing by a figure that is not theirs, or a goal as a pain', () => {
    const kindsIn = (summary: string) => supportOf(summary, need)?.proofs.map((each) => each.kind) ?? [];
    expect(kindsIn('目标换线45分钟以内。')).not.toContain('pain_quote');
    expect(kindsIn('换线时间不再缩短一半。')).toEqual([]);
    expect(kindsIn('机房有两个机柜。')).toEqual([]);
  });
  it('quotes only what stands there', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('换线90分钟', '目标', '缩短一半', '，', '。', '？', '45分钟以内', '可能'), {
          maxLength: 12,
        }),
        (parts) => {
          const summary = parts.join('');
          for (const { quote } of supportOf(summary, need)?.proofs ?? []) expect(summary).toContain(quote);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('common ground (CHAIN-11)', () => {
  it('is proposed only where two directions pull apart, whichever comes first', () => {
    for (const a of NEED_TOPICS)
      for (const b of NEED_TOPICS) {
        const one = commonGround({ name: '甲', topic: a }, { name: '乙', topic: b });
        const other = commonGround({ name: '乙', topic: b }, { name: '甲', topic: a });
        expect(one).toEqual(other);
        if (a === b) expect(one).toBeNull();
        if (one) for (const name of ['甲', '乙']) expect(one.zh + one.en).toContain(name);
      }
  });
  it.each([
    ['总价四百五十万以内，验收后留两成尾款', 'cost'],
    ['换系统期间三地不能同时停', 'continuity'],
    ['Audit trail that an inspector accepts', 'security'],
    ['Extra scans; false alarms at night', 'quality'],
    ['母公司定了再跟', null],
  ])('hears what “%s” holds on to: %s', (text, topic) => {
    expect(topicOf(text)).toBe(topic);
  });
});

describe('strategy layers (CHAIN-7)', () => {
  it.each([
    ['现金不再被库存占用，项目款分期付', 'finance'],
    ['海外订单单台交付周期压到30天', 'customer'],
    ['结构件厂返工工时每月降三成', 'operations'],
    ['班组长培训跟上', 'learning'],
    ['Take a tenth off waste and cost', 'finance'],
  ])('place “%s” in %s', (text, layer) => {
    expect(strategyLayerOf({ text, level: 'business' })).toBe(layer);
  });
  it('fall back on who holds the need, then on its level', () => {
    expect(strategyLayerOf({ text: '甲', level: 'business', audience: 'finance' })).toBe('finance');
    expect(strategyLayerOf({ text: '甲', level: 'implicit' })).toBe('learning');
    for (const layer of STRATEGY_LAYERS) expect(mayServe(layer, 'finance')).toBe(true);
  });
});

describe('whom to ask (NEED-5)', () => {
  const person = (id: string, roles: string[], leftAt: string | null = null) => ({ id, name: id, roles, leftAt });
  it('is the holder, else who can answer by role, else a role to find; never somebody who left', () => {
    const [eb, tb] = [person('eb', ['EB']), person('tb', ['TB'])];
    expect(whomToAsk('functional', eb, [eb, tb]).person?.name).toBe('eb');
    expect(whomToAsk('functional', null, [eb, tb]).person?.name).toBe('tb');
    expect(whomToAsk('vision', person('x', ['EB'], '2026-01-01'), [eb]).person?.name).toBe('eb');
    expect(whomToAsk('vision', null, [tb])).toEqual({ person: null, role: 'EB' });
  });
});
