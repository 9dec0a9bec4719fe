import { fact, infer } from '../claims.ts';
import type { Change, Tongue } from '../reading.ts';
import { AT, held, type Row } from './near-grounds.ts';
import { lookalikeGround } from './worlds/lookalike.ts';

const REASON = 'lookalike/reason reasons[0]';
const DIFFERS = 'lookalike/reason differs[0]';

/** Two won customers and their likeness as the service computes it (E7), and what else is told of the two companies. */
const alike = (language: Tongue, more = ''): Omit<Change, 'put'> => {
  const { pack, mayName, otherCustomers } = lookalikeGround(language);
  const text =
    language === 'zh'
      ? '最相近的已成交客户：霖江铸造 82%，菘禾医药供应链有限公司 41%。'
      : 'Nearest won customers: Linriver Foundry 82%, Pinewood Medical Supply 41%.';
  const items = pack.items.map((item) =>
    ['E3', 'E5'].includes(item.ref) ? { ...item, text: item.text + more } : item,
  );
  const likeness = {
    ref: 'E7',
    source: { type: 'computation', id: 'likeness' } as const,
    label: language === 'zh' ? '由服务算出 · 相似度' : 'Computed by the service · likeness',
    text,
    accountId: null,
  };
  return {
    ground: {
      pack: { ...pack, items: [...items, likeness] },
      mayName: [...mayName, ...otherCustomers.filter((name) => !mayName.includes(name))],
    },
  };
};

const NEAREST_EN = ['E7', 'Nearest won customers: Linriver Foundry 82%'] as const;
const NEAREST_ZH = ['E7', '霖江铸造 82%'] as const;
const PLAN_ZH = ['E4', '今年吨铸件电耗由620度降到580度'] as const;
const PLAN_EN = ['E11', 'product loss below 2.5 %'] as const;
const loss = held('en', '. Strategic plan: product loss below 2.5 %, chilled goods 52 % of revenue');
const sold = held('zh', '。规划：成品损耗控制在2.5%以内，冷饮占收入52%');
const unpaid = {
  zh: held('zh', '。118万元今年付不了，只剩90万元'),
  en: held('en', '. We cannot pay 1.18 million this year, only 900,000 is left'),
};
const FORGE = [
  ['E3', 'Makes large forgings for shipyards'],
  ['E5', 'Makes castings for shipyards'],
] as const;

/** Figures close to one that is at fault, and none themselves. */
export const NEAR_FIGURES: readonly Row[] = [
  [
    'LOOK-1/likeness',
    'lookalike',
    'en',
    REASON,
    fact(
      'By the service’s score Linriver Foundry is the won customer that comes nearest to Eastisle Forge, at 82%.',
      NEAREST_EN,
    ),
    alike('en'),
  ],
  [
    'LOOK-1/likeness',
    'lookalike',
    'zh',
    REASON,
    fact('最相近的已成交客户是霖江铸造82%，其次是菘禾医药供应链有限公司41%。', NEAREST_ZH),
    alike('zh'),
  ],
  [
    'LOOK-1/of-both',
    'lookalike',
    'en',
    REASON,
    infer('Eastisle Forge and Linriver Foundry both run lines of 350 MW.', ...FORGE),
    alike('en', ', lines of 350 MW'),
  ],
  [
    'LOOK-1/of-both',
    'lookalike',
    'zh',
    REASON,
    infer('霖江铸造电费占成本三成，东屿锻压电费逐年上涨，看来都绕不开电费。', [
      'E5',
      '为船厂做铸件，三座熔炼炉，电费占成本三成',
    ]),
  ],
  ...(['LOOK-1/exchanged', 'LOOK-1/feature'] as const).map(
    (grader): Row => [
      grader,
      'lookalike',
      'en',
      DIFFERS,
      infer(
        'Eastisle Forge is smaller, with 860 employees against 1,450 at Linriver Foundry.',
        ['E2', '860 employees'],
        ['E4', '1,450 employees'],
      ),
    ],
  ),
  [
    'GUARD-1/figure-of-another',
    'lookalike',
    'zh',
    REASON,
    infer('东屿锻压的电费占成本三成多，霖江铸造占三成。', ['E5', '电费占成本三成']),
    alike('zh'),
  ],
  [
    'LOOK-1/crossed',
    'lookalike',
    'en',
    DIFFERS,
    infer(
      'Eastisle Forge has heating furnaces, Linriver Foundry melting furnaces – the castings are no subject here.',
      ['E3', 'two heating furnaces'],
      ['E5', 'three melting furnaces'],
    ),
  ],
  ['GUARD-1/nearly', 'plan', 'zh', AT.question, '请问何雨：近一年冷机跳停有几次？'],
  ['GUARD-1/nearly', 'plan', 'zh', AT.question, '请问何雨：炉子近三个月来停过几次？'],
  ['GUARD-1/name', 'plan', 'zh', AT.claim, infer('何部长关切切换时停炉。', ['E6', '关切：切换时停炉'])],
  ['GUARD-1/quoted-place', 'plan', 'zh', AT.claim, fact('吨铸件电耗今年要降到580度。', PLAN_ZH)],
  [
    'GUARD-1/quoted-place',
    'plan',
    'en',
    AT.claim,
    infer('It serves the plan’s product loss below 2.5%, chilled goods being 52% of revenue.', PLAN_EN),
    loss,
  ],
  [
    'GUARD-1/quoted-place',
    'plan',
    'en',
    AT.claim,
    infer('It serves the plan’s product loss below two and a half per cent.', PLAN_EN),
    loss,
  ],
  [
    'GUARD-1/when',
    'plan',
    'en',
    AT.action,
    'The 1.18 million cannot be paid this year. Ask what is tied to next year.',
    unpaid.en,
  ],
  ['GUARD-1/when', 'plan', 'zh', AT.action, '118万元今年付不了。请问明年的预算何时批？', unpaid.zh],
  ['GUARD-1/compared', 'plan', 'zh', AT.action, '118万元超过今年剩下的90万元，不拆开就只能等。'],
  ['GUARD-1/compared', 'plan', 'zh', AT.action, '请问何雨：90万元是否超过今年剩下的118万元？'],
  ['GUARD-1/compared', 'plan', 'zh', AT.action, '良率从94%提高到高于97%。'],
  ['GUARD-1/compared', 'plan', 'en', AT.action, 'The 1.18 million exceeds the 900,000 that is left this year.'],
  ['GUARD-1/compared', 'plan', 'en', AT.action, 'Check whether 900,000 is more than 1.18 million.'],
  ['GUARD-1/compared', 'plan', 'en', AT.action, 'The 900,000 does not exceed the 1.18 million asked for.'],
];

/** Their neighbours that are at fault. */
export const STILL_FIGURES: readonly Row[] = [
  [
    'LOOK-1/likeness',
    'lookalike',
    'en',
    REASON,
    fact(
      'By the service’s score Linriver Foundry is the won customer that comes nearest to Eastisle Forge, at 41%.',
      NEAREST_EN,
    ),
    alike('en'),
  ],
  [
    'LOOK-1/likeness',
    'lookalike',
    'zh',
    REASON,
    fact('按服务算出的相似度，霖江铸造是与东屿锻压最相近的一家已成交客户，为41%。', NEAREST_ZH),
    alike('zh'),
  ],
  [
    'LOOK-1/of-both',
    'lookalike',
    'en',
    REASON,
    infer('Eastisle Forge and Linriver Foundry both run lines of 1,450 MW.', ...FORGE),
    alike('en', ', lines of 350 MW'),
  ],
  ['LOOK-1/of-both', 'lookalike', 'zh', REASON, infer('东屿锻压和霖江铸造都有1,450人。', ['E4', '1,450 人'])],
  ...(['LOOK-1/exchanged', 'LOOK-1/feature'] as const).map(
    (grader): Row => [
      grader,
      'lookalike',
      'en',
      DIFFERS,
      infer(
        'Eastisle Forge is larger, with 1,450 employees against 860 at Linriver Foundry.',
        ['E2', '860 employees'],
        ['E4', '1,450 employees'],
      ),
    ],
  ),
  ['GUARD-1/name', 'plan', 'zh', AT.claim, fact('康经理关切切换时停炉。', ['E6', '关切：切换时停炉'])],
  [
    'GUARD-1/quoted-place',
    'plan',
    'en',
    AT.claim,
    infer('It serves the plan’s product loss below 52 %, in sums that stand an audit.', PLAN_EN),
    loss,
  ],
  [
    'GUARD-1/quoted-place',
    'plan',
    'zh',
    AT.claim,
    infer('为的是规划里成品损耗控制在52%以内。', ['E11', '成品损耗控制在2.5%以内']),
    sold,
  ],
  [
    'GUARD-1/when',
    'plan',
    'en',
    AT.action,
    'The 1.18 million cannot be paid next year, as only 900,000 is left. Ask what is tied to this year.',
    unpaid.en,
  ],
  ['GUARD-1/when', 'plan', 'zh', AT.action, '118万元明年付不了，只剩90万元。请问今年卡的是付款还是下单？', unpaid.zh],
  ['GUARD-1/compared', 'plan', 'zh', AT.action, '90万元超过今年剩下的118万元，不拆开就只能等。'],
  ['GUARD-1/compared', 'plan', 'zh', AT.action, '118万元低于今年剩下的90万元。'],
  ['GUARD-1/compared', 'plan', 'en', AT.action, 'The 900,000 exceeds the 1.18 million that is left this year.'],
  ['GUARD-1/compared', 'plan', 'en', AT.action, 'At best 1.18 million is less than the 900,000 left.'],
];
