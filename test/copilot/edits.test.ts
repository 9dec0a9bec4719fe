import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asksForEdit } from '#src/features/copilot/edits/asks-for-edit.ts';
import { ofKind, type PlanOutline } from '#src/features/copilot/edits/outline.ts';
import { readEdits } from '#src/features/copilot/edits/read-edits.ts';

const outline: PlanOutline = {
  items: [
    {
      kind: 'goal',
      id: 'g1',
      claimId: 'c1',
      text: '2027年3月21日之前签下“加工联网”，签约金额达到 58万元，基线 0。',
      unit: 'CNY',
      target: 580_000,
      due: '2027-03-21',
    },
    {
      kind: 'goal',
      id: 'g2',
      claimId: 'c2',
      text: '主联系人占互动的比例降到 70%，基线 100%。',
      unit: '%',
      target: 70,
      due: '2027-01-20',
    },
    {
      kind: 'action',
      id: 'a1',
      claimId: 'c3',
      text: '拜访罗见微，弄清谁最后批准',
      due: '2026-12-07',
      start: '2026-11-23',
    },
    { kind: 'action', id: 'a2', claimId: 'c4', text: '请设备部确认联网范围', due: '2026-12-14', start: '2026-11-30' },
    { kind: 'action', id: 'a3', claimId: 'c5', text: '向财务总监说明投入产出', due: '2026-12-21', start: '2026-12-01' },
    { kind: 'milestone', id: 'm1', claimId: null, text: '首次高层会面（会后纪要得到确认）', due: '2026-12-16' },
    { kind: 'milestone', id: 'm2', claimId: null, text: '签约（合同双方盖章生效）', due: '2027-03-21' },
    { kind: 'bottleneck', id: 'b1', claimId: 'c6', text: '卡在最终决策者：还不知道谁批准' },
    { kind: 'bottleneck', id: 'b2', claimId: 'c7', text: '没有内部教练' },
    { kind: 'risk', id: 'r1', claimId: 'c8', text: '预算可能被压缩' },
  ],
};
const people = [
  { id: 'u1', name: '李雷' },
  { id: 'u2', name: '韩梅梅' },
  { id: 'u3', name: 'Bob Stone' },
];
const read = (message: string, answers: string[] = []) =>
  readEdits(message, { outline, people, me: 'u9', today: '2026-11-21', answers });
const editsOf = (message: string, answers: string[] = []) => {
  const reading = read(message, answers);
  return reading.kind === 'edits' ? reading.edits : reading;
};

describe('an edit sentence', () => {
  it.each<[string, object[]]>([
    ['第二个目标改成 65', [{ op: 'set_goal', goalId: 'g2', target: 65 }]],
    ['把第一个目标改成300万元', [{ op: 'set_goal', goalId: 'g1', target: 3_000_000 }]],
    ['第一个目标调整到 ３００万', [{ op: 'set_goal', goalId: 'g1', target: 3_000_000 }]],
    ['第1个目标的金额改为三百万', [{ op: 'set_goal', goalId: 'g1', target: 3_000_000 }]],
    ['目标2改成60%', [{ op: 'set_goal', goalId: 'g2', target: 60 }]],
    ['目标改成300万', [{ op: 'set_goal', goalId: 'g1', target: 3_000_000 }]],
    ['最后一个目标降到 60%', [{ op: 'set_goal', goalId: 'g2', target: 60 }]],
    ['第一个目标提高10%', [{ op: 'set_goal', goalId: 'g1', target: 638_000 }]],
    ['第一个目标的截止日期改到 2027年4月30日', [{ op: 'set_goal', goalId: 'g1', due: '2027-04-30' }]],
    ['第二个目标的基线改成 90%', [{ op: 'set_goal', goalId: 'g2', baseline: 90 }]],
    ['change the second goal to 65%', [{ op: 'set_goal', goalId: 'g2', target: 65 }]],
    ['set goal 1 to CNY 3 million', [{ op: 'set_goal', goalId: 'g1', target: 3_000_000 }]],
    ['make the first goal $3m', [{ op: 'set_goal', goalId: 'g1', target: 3_000_000, unit: 'USD' }]],
    ['raise goal #1 by 10%', [{ op: 'set_goal', goalId: 'g1', target: 638_000 }]],
    ['push goal 1 to the end of April 2027', [{ op: 'set_goal', goalId: 'g1', due: '2027-04-30' }]],
    [
      'the first goal should be 3 million by 30 April 2027',
      [{ op: 'set_goal', goalId: 'g1', target: 3_000_000, due: '2027-04-30' }],
    ],
    ['第二个目标改成“让三个部门都点头”', [{ op: 'set_goal', goalId: 'g2', text: '让三个部门都点头' }]],
    ['删掉第三条行动', [{ op: 'drop_action', actionId: 'a3' }]],
    ['drop the third action', [{ op: 'drop_action', actionId: 'a3' }]],
    ['Please remove the last action.', [{ op: 'drop_action', actionId: 'a3' }]],
    ['第二条行动不要了', [{ op: 'drop_action', actionId: 'a2' }]],
    [
      '去掉第二和第三条行动',
      [
        { op: 'drop_action', actionId: 'a2' },
        { op: 'drop_action', actionId: 'a3' },
      ],
    ],
    [
      'drop actions 1 and 3',
      [
        { op: 'drop_action', actionId: 'a1' },
        { op: 'drop_action', actionId: 'a3' },
      ],
    ],
    ['删掉倒数第二条行动', [{ op: 'drop_action', actionId: 'a2' }]],
    ['delete the second to last action', [{ op: 'drop_action', actionId: 'a2' }]],
    ['删掉行动 a2', [{ op: 'drop_action', actionId: 'a2' }]],
    ['删掉向财务总监说明投入产出的那条行动', [{ op: 'drop_action', actionId: 'a3' }]],
    ['去掉第二个目标', [{ op: 'drop_goal', goalId: 'g2' }]],
    ['第三条行动交给李雷', [{ op: 'set_action', actionId: 'a3', ownerId: 'u1' }]],
    ['第三条行动由韩梅梅负责', [{ op: 'set_action', actionId: 'a3', ownerId: 'u2' }]],
    ['第一条行动的负责人换成我', [{ op: 'set_action', actionId: 'a1', ownerId: 'u9' }]],
    ['assign the second action to Bob', [{ op: 'set_action', actionId: 'a2', ownerId: 'u3' }]],
    ['change the owner of action 2 to Bob Stone', [{ op: 'set_action', actionId: 'a2', ownerId: 'u3' }]],
    ['第二条行动推迟两周', [{ op: 'set_action', actionId: 'a2', verifyBy: '2026-12-28' }]],
    ['第二条行动提前 3 天', [{ op: 'set_action', actionId: 'a2', verifyBy: '2026-12-11' }]],
    ['postpone the first action by ten days', [{ op: 'set_action', actionId: 'a1', verifyBy: '2026-12-17' }]],
    ['第一条行动推迟到下周五', [{ op: 'set_action', actionId: 'a1', verifyBy: '2026-11-27' }]],
    ['第一条行动的开始时间改到12月1日', [{ op: 'set_action', actionId: 'a1', start: '2026-12-01' }]],
    [
      '第二条行动改成请设备部和信息部一起确认联网范围',
      [{ op: 'set_action', actionId: 'a2', text: '请设备部和信息部一起确认联网范围' }],
    ],
    ['把第二条行动改成下周拜访工艺部', [{ op: 'set_action', actionId: 'a2', text: '下周拜访工艺部' }]],
    [
      'change the third action to “call the CFO, then send the figures”',
      [{ op: 'set_action', actionId: 'a3', text: 'call the CFO, then send the figures' }],
    ],
    ['第三条行动改成 40 小时', [{ op: 'set_action', actionId: 'a3', hours: 40 }]],
    [
      '第三条行动的观察结果改成财务总监签字确认',
      [{ op: 'set_action', actionId: 'a3', observable: '财务总监签字确认' }],
    ],
    ['第一个里程碑推迟到 3 月底', [{ op: 'set_milestone', milestoneId: 'm1', due: '2027-03-31' }]],
    ['move milestone 1 to March 31', [{ op: 'set_milestone', milestoneId: 'm1', due: '2027-03-31' }]],
    ['签约的里程碑改到明年四月', [{ op: 'set_milestone', milestoneId: 'm2', due: '2027-04-30' }]],
    ['第一个里程碑的完成标准改成客户书面确认', [{ op: 'set_milestone', milestoneId: 'm1', doneWhen: '客户书面确认' }]],
    ['push the last milestone back two weeks', [{ op: 'set_milestone', milestoneId: 'm2', due: '2027-04-04' }]],
    ['负责人换成李雷', [{ op: 'set_owner', userId: 'u1' }]],
    ['change the owner to Bob', [{ op: 'set_owner', userId: 'u3' }]],
    ['第一个卡点改成：批准人只认同行推荐', [{ op: 'set_claim', claimId: 'c6', text: '批准人只认同行推荐' }]],
    ['删掉那条风险', [{ op: 'drop_claim', claimId: 'c8' }]],
    [
      '加一条行动：请罗见微引荐财务总监，由李雷负责，12月10日前完成，针对第一个卡点',
      [{ op: 'add_action', bottleneckId: 'b1', text: '请罗见微引荐财务总监', ownerId: 'u1', verifyBy: '2026-12-10' }],
    ],
    [
      'add an action: visit the plant for bottleneck 2',
      [{ op: 'add_action', bottleneckId: 'b2', text: 'visit the plant' }],
    ],
  ])('%s', (message, edits) => {
    expect(editsOf(message)).toEqual(edits);
  });

  it.each<[string, object[]]>([
    [
      '第一个目标改成 300 万，删掉第三条行动，第二条行动交给李雷，其余不变。',
      [
        { op: 'set_goal', goalId: 'g1', target: 3_000_000 },
        { op: 'drop_action', actionId: 'a3' },
        { op: 'set_action', actionId: 'a2', ownerId: 'u1' },
      ],
    ],
    [
      'Change goal 2 to 65% and drop the third action; then move milestone 1 to March 31. Keep the rest.',
      [
        { op: 'set_goal', goalId: 'g2', target: 65 },
        { op: 'drop_action', actionId: 'a3' },
        { op: 'set_milestone', milestoneId: 'm1', due: '2027-03-31' },
      ],
    ],
    [
      '第一个目标改成300万，截止日期改到4月30日',
      [{ op: 'set_goal', goalId: 'g1', target: 3_000_000, due: '2027-04-30' }],
    ],
    [
      '删掉第二条行动，第三条也不要了',
      [
        { op: 'drop_action', actionId: 'a2' },
        { op: 'drop_action', actionId: 'a3' },
      ],
    ],
  ])('several at once: %s', (message, edits) => {
    expect(editsOf(message)).toEqual(edits);
  });
});

describe('what is not clear', () => {
  it('is asked, with numbered options, and settled by the answer', () => {
    const asked = read('删掉第二条');
    expect(asked).toMatchObject({
      kind: 'unclear',
      unclear: { options: [{ id: 'goal:g2' }, { id: 'action:a2' }, { id: 'milestone:m2' }, { id: 'bottleneck:b2' }] },
    });
    expect(editsOf('删掉第二条', ['action:a2'])).toEqual([{ op: 'drop_action', actionId: 'a2' }]);
  });
  it.each([
    ['删掉第九条行动', 'action:a1'],
    ['drop the ninth action', 'action:a1'],
    ['那条行动改一下，改成打电话', 'action:a1'],
    ['第三条行动交给王五', 'u1'],
    ['加一条行动：去现场看一次', 'bottleneck:b1'],
  ])('%s', (message, first) => {
    const reading = read(message);
    expect(reading).toMatchObject({ kind: 'unclear' });
    if (reading.kind === 'unclear') expect(reading.unclear.options[0]?.id).toBe(first);
  });
  it.each([
    '第二个目标改成 300 万',
    '删掉第一个里程碑',
    '第一个目标的负责人换成李雷',
    '加一个里程碑：试点验收',
    '改一下吧',
    '第二个目标改一下',
  ])('refuses and changes nothing: %s', (message) => {
    expect(read(message).kind).toBe('refused');
  });
});

describe('what is an order to edit', () => {
  it.each([
    '第二个目标改成 300 万',
    'drop the third action',
    '把负责人换成李雷',
    '删掉第三条',
    '加一条行动：去现场看一次',
    '撤销',
    '撤销刚才的修改',
    'undo that',
    '恢复到第3版',
    'go back to version 2',
    'remove the risk about the budget',
    'Can you drop the third action?',
  ])('%s', (message) => {
    expect(asksForEdit(message)?.of).toBe('plan');
  });
  it.each(['把第一条需求降到 P2', 'mark need 2 as P1', 'set the priority of the second need to P3'])(
    '%s',
    (message) => {
      expect(asksForEdit(message)?.of).toBe('need');
    },
  );
  it.each([
    '衡峦谁拍板？',
    '计划里有哪些行动？',
    '给衡峦重工写一份大客户计划，重点放在服务续约',
    'draft an account plan for Castermoor',
    '客户把目标改成了300万',
    '他们的目标调整了吗',
    '会上提到了三个风险',
    '第二个目标是什么？',
    'What is the third action?',
    'Give me the risks',
    'Make a list of the actions',
    'How do we reduce the risk?',
    '帮我降低风险',
    '搜一下冷链的案例',
    '他们有没有调整今年的采购目标',
    '最后一次拜访说了什么',
    'when did we last talk about the goal',
    'they changed the goal to 3 million',
    '第一季度的营收是多少',
  ])('no order: %s', (message) => {
    expect(asksForEdit(message)).toBeNull();
  });
});

describe('any edit', () => {
  const words = fc.constantFrom(
    '改成 300 万',
    '推迟两周',
    '删掉',
    '交给李雷',
    'drop',
    '不要了',
    'to 65%',
    '改到4月30日',
  );
  const kinds = fc.constantFrom(['goal', '目标'], ['action', '行动'], ['milestone', '里程碑']);
  it('names the part its sentence names and no other', () => {
    fc.assert(
      fc.property(kinds, fc.integer({ min: 1, max: 3 }), words, ([kind, word], nth, verb) => {
        const reading = read(
          verb === '删掉'
            ? `删掉第${nth}个${word}`
            : verb === 'drop'
              ? `drop ${kind} ${nth}`
              : verb.startsWith('to')
                ? `change ${kind} ${nth} ${verb}`
                : `第${nth}个${word}${verb}`,
        );
        if (reading.kind !== 'edits') return;
        const wanted = ofKind(outline, kind as 'goal')[nth - 1]?.id;
        expect(reading.edits).toHaveLength(1);
        expect(Object.values(reading.edits[0] ?? {})).toContain(wanted);
      }),
      { numRuns: 200 },
    );
  });
  it('is read without throwing, whatever is written', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constantFrom(
              '第二个',
              '目标',
              '改成',
              '删掉',
              '300万',
              '，',
              'the third',
              'action',
              'to',
              '3月底',
              '加一条',
              '：',
              '负责人',
              '“',
              '”',
            ),
            fc.string({ maxLength: 6 }),
          ),
          { maxLength: 12 },
        ),
        (parts) => {
          expect(['edits', 'unclear', 'refused']).toContain(read(parts.join('')).kind);
        },
      ),
      { numRuns: 300 },
    );
  });
});
