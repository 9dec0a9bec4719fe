import type { Bilingual } from '#src/kernel/language.ts';
import type { ObjectionType } from './objection-words.ts';
import { type Audience, ROLE_CONCERNS } from './role-concerns.ts';

/** OBJ-1: a guess at what lies under the surface, always with the question that would tell. Never written as known. */
export type WorryHypothesis = {
  rule: 'OBJ-1';
  worry: Bilingual;
  question: Bilingual;
  proof: Bilingual;
  from: 'type' | 'role';
};

type Row = readonly [worryZh: string, worryEn: string, askZh: string, askEn: string, proofZh: string, proofEn: string];

const BY_TYPE: Readonly<Record<ObjectionType, readonly Row[]>> = {
  price: [
    [
      '看不到值这个价',
      'does not see that it is worth it',
      '您说的贵，是和哪一个相比？是总价还是单价？',
      'High compared with what: the total or the unit price?',
      '总拥有成本与回报测算',
      'a total-cost and return calculation',
    ],
    [
      '预算不够，或已另有安排',
      'the budget is too small or meant for something else',
      '如果价格不是问题，您会选我们吗？今年的预算大约留了多少？',
      'If price were no matter, would you choose us? How much does this year’s budget hold?',
      '分期或分阶段方案',
      'instalments or phases',
    ],
    [
      '需要一个向上交代的理由',
      'needs a reason to give upwards',
      '这个价格您要向谁说明？对方最看重哪个数字？',
      'To whom must you explain the price, and which figure counts there?',
      '一页纸的价值说明，数字可核对',
      'one page of value with figures that can be checked',
    ],
  ],
  technical: [
    [
      '担心与现有系统接不上',
      'fears it will not join the systems in use',
      '哪一个系统、哪一个接口最让您担心？',
      'Which system or interface worries you most?',
      '对接清单与同类环境案例',
      'an interface list and a case from a like environment',
    ],
    [
      '担心出问题由自己担责',
      'fears to be blamed when it fails',
      '以前类似的项目在哪一步出过问题？',
      'At which step did a like project go wrong before?',
      '概念验证与回退方案',
      'a proof of concept and a way back',
    ],
    [
      '达不到自己的技术标准',
      'misses their own technical criteria',
      '您用哪几项指标来判断合格？底线各是多少？',
      'By which values do you judge, and what is the floor of each?',
      '按其指标的实测数据',
      'measured values on their criteria',
    ],
  ],
  service: [
    [
      '以前被供应商冷落过',
      'was left alone by a supplier before',
      '过去的服务里哪一次让您最不满意？',
      'Which past experience with service was the worst?',
      '服务流程与满意度数据',
      'the service process and satisfaction data',
    ],
    [
      '出了事找不到人',
      'nobody to reach when it breaks',
      '故障时您希望多久内有人到场？现在是多久？',
      'How fast should somebody be there, and how fast is it today?',
      '服务等级说明与服务团队见面',
      'service levels and a meeting with the team',
    ],
  ],
  psychological: [
    [
      '怕选错担责',
      'is afraid to choose wrongly',
      '假如一切顺利，还有什么会让您犹豫？',
      'Suppose all goes well: what would still make you hesitate?',
      '小范围试用与风险共担条款',
      'a small trial with shared risk',
    ],
    [
      '内部还没有达成一致',
      'there is no agreement inside yet',
      '这件事还需要谁点头？这些人各自怎么看？',
      'Who else must agree, and how does each see it?',
      '为内部沟通准备的一页材料',
      'one page for the talk inside',
    ],
    [
      '看不到不做的代价',
      'does not see the cost of doing nothing',
      '如果放到明年再做，这半年会多付出什么？',
      'If it waits until next year, what does the half year cost?',
      '不行动的成本测算',
      'the cost of doing nothing',
    ],
  ],
  competitor: [
    [
      '在意对方的某一项长处',
      'values one strength of theirs',
      '对方哪一点最打动您？这一点在您的标准里占多重？',
      'What in their offer impresses you most, and how much does it weigh in your criteria?',
      '按客户标准的逐项对比',
      'a comparison criterion by criterion',
    ],
    [
      '更换的麻烦大于好处',
      'changing is more trouble than gain',
      '如果要换，最麻烦的是哪一步？',
      'If you changed, which step would be the hardest?',
      '平滑切换方案与转换案例',
      'a smooth path and a case of a change',
    ],
    [
      '拿对方来压价',
      'uses the other to press the price',
      '撇开价格，两家在您心里各打几分？',
      'Price apart, how would you score the two?',
      '差异点与业务结果的对应',
      'what sets us apart tied to results',
    ],
  ],
};

const UNCLEAR: readonly Row[] = [
  [
    '还没有说出真正的担心',
    'has not said yet what the worry is',
    '您最担心的是哪一点？能举个例子吗？',
    'Which point worries you most, and can you give an example?',
    '听清之后再选',
    'to be chosen once it is clear',
  ],
  [
    '有不便明说的内部原因',
    'has a reason inside that is not easily told',
    '这件事在您内部走到哪一步了？还有谁在关心它？',
    'How far has this got inside, and who else cares about it?',
    '为内部沟通准备的一页材料',
    'one page for the talk inside',
  ],
];

/**
 * OBJ-1 and OBJ-3: what may lie under an objection, by its type and by the audience of whoever raised it.
 * @param type null: the objection could not be classified
 */
export const worryHypotheses = (type: ObjectionType | null, audience: Audience | null): WorryHypothesis[] => [
  ...(type === null ? UNCLEAR : BY_TYPE[type]).map((row) => hypothesis(row, 'type')),
  ...(audience === null ? [] : [roleHypothesis(audience)]),
];

const hypothesis = (row: Row, from: 'type' | 'role'): WorryHypothesis => ({
  rule: 'OBJ-1',
  worry: { zh: row[0], en: row[1] },
  question: { zh: row[2], en: row[3] },
  proof: { zh: row[4], en: row[5] },
  from,
});

const roleHypothesis = (audience: Audience): WorryHypothesis => {
  const { label, fears, cares, show } = ROLE_CONCERNS[audience];
  return {
    rule: 'OBJ-1',
    worry: {
      zh: `${label.zh}常有的顾虑：${fears.zh}`,
      en: `a usual worry of this role (${label.en.toLowerCase()}): ${fears.en}`,
    },
    question: { zh: `在${cares.zh}方面，您最不放心的是哪一点？`, en: `As to ${cares.en}, what are you least sure of?` },
    proof: show,
    from: 'role',
  };
};
