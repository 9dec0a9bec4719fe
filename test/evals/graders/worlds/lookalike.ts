import type { Ground } from '#evals/reading/reading.ts';
import { ask, infer } from '../../claims.ts';
import { inBoth } from '../../in-both.ts';
import { groundOf, packOf } from './record.ts';

const ZH = packOf(
  [
    ['prospect', 'pro_1', '潜在客户 东屿锻压 · 名称', '东屿锻压', 'name'],
    ['prospect', 'pro_1', '潜在客户 东屿锻压 · 员工', '860 人', 'employees'],
    ['prospect', 'pro_1', '潜在客户 东屿锻压 · 简介', '为船厂做大型锻件，两座加热炉，电费逐年上涨', 'description'],
    ['account', 'acc_won', '已成交客户 霖江铸造 · 员工', '1,450 人', 'employees'],
    ['account', 'acc_won', '已成交客户 霖江铸造 · 简介', '为船厂做铸件，三座熔炼炉，电费占成本三成', 'description'],
    ['need', 'need_2', '已成交客户 霖江铸造 · 需求 · 书面共识', '熔炼炉空转一小时内发现'],
  ],
  { people: [], companies: ['东屿锻压', '霖江铸造'], products: [] },
  null,
);
const EN = packOf(
  [
    ['prospect', 'pro_1', 'Prospect Eastisle Forge · Name', 'Eastisle Forge', 'name'],
    ['prospect', 'pro_1', 'Prospect Eastisle Forge · Employees', '860 employees', 'employees'],
    [
      'prospect',
      'pro_1',
      'Prospect Eastisle Forge · Description',
      'Makes large forgings for shipyards, two heating furnaces, power bills rise every year',
      'description',
    ],
    ['account', 'acc_won', 'Won customer Linriver Foundry · Employees', '1,450 employees', 'employees'],
    [
      'account',
      'acc_won',
      'Won customer Linriver Foundry · Description',
      'Makes castings for shipyards, three melting furnaces, power is a third of cost',
      'description',
    ],
    [
      'need',
      'need_2',
      'Won customer Linriver Foundry · Need · Written consensus',
      'See an idling furnace within one hour',
    ],
  ],
  { people: [], companies: ['Eastisle Forge', 'Linriver Foundry'], products: [] },
  null,
);

/** A prospect beside the customer it is like. */
export const lookalikeGround = (language: 'zh' | 'en'): Ground => ({
  ...groundOf(language),
  pack: language === 'zh' ? ZH : EN,
  account: { name: language === 'zh' ? '东屿锻压' : 'Eastisle Forge', aliases: [] },
  people: [],
  team: { names: [], accountable: null },
  rivals: [],
  sensitive: [],
  otherCustomers:
    language === 'zh' ? ['霖江铸造', '菘禾医药供应链有限公司'] : ['Linriver Foundry', 'Pinewood Medical Supply'],
  mayName: language === 'zh' ? ['霖江铸造'] : ['Linriver Foundry'],
});

/** A sound reason card, in both languages. */
export const REASON = inBoth((say) => ({
  'lookalike/reason': {
    reasons: [
      infer(
        say(
          '东屿锻压和霖江铸造都为船厂供货，电费压力相近。',
          'Eastisle Forge and Linriver Foundry both supply shipyards and feel their power bills.',
        ),
        [
          'E3',
          say(
            '为船厂做大型锻件，两座加热炉，电费逐年上涨',
            'Makes large forgings for shipyards, two heating furnaces, power bills rise every year',
          ),
        ],
        [
          'E5',
          say(
            '为船厂做铸件，三座熔炼炉，电费占成本三成',
            'Makes castings for shipyards, three melting furnaces, power is a third of cost',
          ),
        ],
      ),
    ],
    differs: [
      infer(
        say(
          '东屿锻压有860人，霖江铸造有1,450人，规模较小。',
          'Eastisle Forge has 860 employees where Linriver Foundry has 1,450.',
        ),
        ['E2', say('860 人', '860 employees')],
        ['E4', say('1,450 人', '1,450 employees')],
      ),
    ],
    firstNeed: infer(say('可能同样需要尽早发现加热炉空转。', 'It may want to see an idling furnace early too.'), [
      'E6',
      say('熔炼炉空转一小时内发现', 'See an idling furnace within one hour'),
    ]),
    opening: say(
      '贵司两座加热炉的电费，现在是按月看还是按班看？',
      'Do you read the power of your two heating furnaces by the month or by the shift?',
    ),
    questions: [
      ask(
        say(
          '设备部门有没有记录加热炉的空转？请问设备部长。',
          'Does maintenance record when a furnace idles? Ask the head of maintenance.',
        ),
      ),
    ],
  },
}));
