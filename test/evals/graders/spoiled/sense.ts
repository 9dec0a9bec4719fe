import { fact, infer, propose } from '../../claims.ts';
import type { Change, Tongue } from '../../reading.ts';
import { groundOf } from '../worlds/record.ts';
import type { Spoiled } from './spoil.ts';

/** The account's note with more words. */
const withWords = (language: Tongue, more: string): Omit<Change, 'put'> => {
  const { pack } = groundOf(language);
  const items = pack.items.map((item) => (item.ref === 'E11' ? { ...item, text: `${item.text}${more}` } : item));
  return { ground: { pack: { ...pack, items } } };
};

/** Statements whose sense is not their source's, by the grader that must notice it. */
export const SENSE_SPOILED: readonly Spoiled[] = [
  ['needs', 'zh', 'needs/hierarchy needs[2].need.text', '新仪表不换也能接入。', 'GUARD-1/turned'],
  [
    'needs',
    'en',
    'needs/hierarchy needs[2].need.text',
    'New meters are read without being replaced.',
    'GUARD-1/turned',
  ],
  [
    'plan',
    'zh',
    'plan/why claims[0]',
    fact('霖江铸造属战略型：三座工厂的平台不会只定一家。', ['E3', '三座工厂的平台只会定一家']),
    'GUARD-1/denied',
  ],
  [
    'plan',
    'en',
    'plan/why claims[0].text',
    'Linriver Foundry is in the strategic tier: the one platform will not be chosen for the three plants.',
    'GUARD-1/denied',
  ],
  [
    'plan',
    'en',
    'plan/decision people[1]',
    fact('Yvonne Reed is not Head of Maintenance.', ['E6', 'Yvonne Reed; Title: Head of Maintenance']),
    'GUARD-1/unlike',
  ],
  [
    'plan',
    'zh',
    'plan/goals goals[0].reachableBecause',
    infer('预算已经批下来。', ['E7', '预算：已列入计划']),
    'GUARD-1/settled',
  ],
  [
    'plan',
    'en',
    'plan/goals goals[0].reachableBecause',
    infer('The budget has been approved.', ['E7', 'Budget: planned']),
    'GUARD-1/settled',
  ],
  [
    'plan',
    'zh',
    'plan/why claims[1]',
    fact('吨铸件电耗如今稳定在580度。', ['E8', '现状：620度；期望：580度']),
    'GUARD-1/reached',
  ],
  [
    'plan',
    'en',
    'plan/why claims[1]',
    fact('Power per tonne now stands at 580 kWh.', ['E8', 'Present state: 620 kWh; Wanted state: 580 kWh']),
    'GUARD-1/reached',
  ],
  [
    'plan',
    'zh',
    'plan/bottlenecks bottlenecks[0].hypothesis',
    infer('卡在最终决策层：推测中的最终决策者贺东篱我们见过。', ['E12', '从未见过推测中的最终决策者贺东篱']),
    'GUARD-1/affirmed',
  ],
  ['objection', 'zh', 'objection/reply worries[0].worry.text', '何部长在内部交代不了价格。', 'GUARD-1/unhedged'],
  [
    'objection',
    'en',
    'objection/reply worries[0].worry.text',
    'She cannot explain the price inside.',
    'GUARD-1/unhedged',
  ],
  [
    'plan',
    'zh',
    'plan/why claims[1].text',
    '十月空转26次，一次平均损失4200元，先管住空转比谈价格更要紧。',
    'GUARD-1/concluded',
  ],
  [
    'plan',
    'en',
    'plan/why claims[1].text',
    'There were 26 idlings in October, at €4,200 each on average, which means that idling matters more than price.',
    'GUARD-1/concluded',
  ],
  ['plan', 'zh', 'plan/decision people[1].text', '何雨，设备副部长，应用选型者，倾向支持。', 'GUARD-1/title'],
  [
    'plan',
    'en',
    'plan/decision people[1].text',
    'Yvonne Reed (Managing Director), user buyer, leans towards us.',
    'GUARD-1/title',
  ],
  ['needs', 'zh', 'needs/hierarchy needs[2].problem.text', '换任何表，全部炉子都停。', 'GUARD-1/whole'],
  ['needs', 'en', 'needs/hierarchy needs[2].problem.text', 'Changing a meter stops every furnace.', 'GUARD-1/whole'],
  [
    'plan',
    'zh',
    'plan/actions actions[0].claim',
    propose('沈若川向所有工厂送一页能耗台账。', ['E3', '三座工厂的平台只会定一家']),
    'GUARD-1/few',
  ],
  [
    'objection',
    'zh',
    'objection/reply steps.listen[0]',
    fact('您的意思是，我签不了字。', ['E14', '差在哪里说不清，我就签不了字']),
    'GUARD-1/proviso',
  ],
  [
    'objection',
    'en',
    'objection/reply steps.listen[0]',
    fact('And you cannot sign.', ['E14', 'If you cannot explain it, I cannot sign']),
    'GUARD-1/proviso',
  ],
  [
    'plan',
    'en',
    'plan/why claims[1]',
    fact('The Midland foundry cut idling before go-live.', [
      'E13',
      'Eight months after go-live a Midland foundry cut idling',
    ]),
    'GUARD-1/order',
  ],
  [
    'plan',
    'zh',
    'plan/why claims[1]',
    fact('网关的采购一个月比一个月多。', ['E11', '40 → 31 → 20 → 11']),
    'GUARD-1/course',
    withWords('zh', '；采集网关最近4个完整月的采购：40 → 31 → 20 → 11'),
  ],
  [
    'plan',
    'en',
    'plan/why claims[1]',
    fact('They are buying more each month.', ['E11', '40 → 31 → 20 → 11']),
    'GUARD-1/course',
    withWords('en', '; purchases of the gateway in the last 4 complete months: 40 → 31 → 20 → 11'),
  ],
  [
    'plan',
    'zh',
    'plan/decision people[1]',
    infer('贺东篱可能管设备故障时间，何雨管吨铸件成本。', ['E5', '考核：吨铸件成本'], ['E6', '考核：设备故障时间']),
    'GUARD-1/exchanged',
  ],
  [
    'plan',
    'en',
    'plan/decision people[1]',
    infer(
      'Dorian Hale may be measured by downtime, while Yvonne Reed answers for the cost per tonne.',
      ['E5', 'Measured by: Cost per tonne'],
      ['E6', 'Measured by: Downtime'],
    ),
    'GUARD-1/exchanged',
  ],
  [
    'lookalike',
    'zh',
    'lookalike/reason differs[0]',
    infer(
      '霖江铸造做大型锻件、有两座加热炉，东屿锻压有三座熔炼炉、电费占成本三成。',
      ['E3', '为船厂做大型锻件，两座加热炉，电费逐年上涨'],
      ['E5', '为船厂做铸件，三座熔炼炉，电费占成本三成'],
    ),
    'LOOK-1/crossed',
  ],
  [
    'lookalike',
    'en',
    'lookalike/reason differs[0]',
    infer(
      'Linriver Foundry makes large forgings, while Eastisle Forge has melting furnaces and makes castings.',
      ['E3', 'Makes large forgings for shipyards, two heating furnaces, power bills rise every year'],
      ['E5', 'Makes castings for shipyards, three melting furnaces, power is a third of cost'],
    ),
    'LOOK-1/crossed',
  ],
  [
    'objection',
    'zh',
    'objection/reply steps.listen[0]',
    fact('您的意思不是，我们比数峦软件贵不少。', ['E14', '你们比数峦软件贵不少']),
    'GUARD-1/unlike',
  ],
];
