import { describe, expect, it } from 'vitest';
import { fact, infer } from '../claims.ts';
import { failing, readingOf, type Tongue } from '../reading.ts';
import { SENSE_SPOILED } from './spoiled/sense.ts';
import type { Spoiled } from './spoiled/spoil.ts';

/** The graders that hold the sense of a statement against what it cites. */
const OF_SENSE = new Set(SENSE_SPOILED.map(([, , , , grader]) => grader));

/** The like in words of the same look, which says what its source says: no grader of the sense may fail it. */
const KEPT: readonly (readonly [draft: Spoiled[0], language: Tongue, at: string, value: unknown])[] = [
  ['needs', 'zh', 'needs/hierarchy needs[2].need.text', '老仪表不必更换，照样接得进来。'],
  ['needs', 'en', 'needs/hierarchy needs[2].need.text', 'Old meters can be read without replacing them.'],
  ['needs', 'en', 'needs/hierarchy needs[2].problem.text', 'A meter cannot be changed without stopping the furnace.'],
  ['plan', 'zh', 'plan/why claims[0].text', '霖江铸造属战略型：三座工厂的平台只定一家。'],
  [
    'plan',
    'zh',
    'plan/goals goals[0].reachableBecause',
    infer('预算列入了计划，还没有批。', ['E7', '预算：已列入计划']),
  ],
  ['plan', 'en', 'plan/goals goals[0].reachableBecause', infer('The budget is planned.', ['E7', 'Budget: planned'])],
  ['plan', 'zh', 'plan/why claims[1]', fact('吨铸件电耗现在620度，目标580度。', ['E8', '现状：620度；期望：580度'])],
  [
    'plan',
    'en',
    'plan/why claims[1]',
    fact('Power per tonne stands at 620 kWh today; 580 kWh is wanted.', [
      'E8',
      'Present state: 620 kWh; Wanted state: 580 kWh',
    ]),
  ],
  ['plan', 'zh', 'plan/decision people[1].text', '何雨，设备部长，应用选型者，倾向支持。'],
  ['plan', 'en', 'plan/decision people[1].text', 'Yvonne Reed (Head of Maintenance), user buyer, leans towards us.'],
  [
    'objection',
    'en',
    'objection/reply steps.listen[0]',
    fact('Unless we can explain it, you cannot sign.', ['E14', 'If you cannot explain it, I cannot sign']),
  ],
  [
    'plan',
    'zh',
    'plan/decision people[1]',
    infer('贺东篱管的可能是吨铸件成本，何雨管设备故障时间。', ['E5', '考核：吨铸件成本'], ['E6', '考核：设备故障时间']),
  ],
  [
    'plan',
    'zh',
    'plan/decision people[1]',
    infer(
      '卡在谁拍板不清楚（E12）：贺东篱是否签字只是推测，我们没见过他，何雨放不下切换时停炉。',
      ['E12', '从未见过推测中的最终决策者贺东篱'],
      ['E6', '关切：切换时停炉'],
    ),
  ],
  [
    'lookalike',
    'zh',
    'lookalike/reason differs[0]',
    infer(
      '东屿锻压做大型锻件、有两座加热炉，霖江铸造有三座熔炼炉、电费占成本三成。',
      ['E3', '为船厂做大型锻件，两座加热炉，电费逐年上涨'],
      ['E5', '为船厂做铸件，三座熔炼炉，电费占成本三成'],
    ),
  ],
];

describe('a statement that keeps it in other words', () => {
  it.each(KEPT)('%s %s, %s: %o', (draft, language, at, value) => {
    const failed = failing(readingOf(draft, language, { put: { [at]: value } }));
    expect(failed.filter((id) => OF_SENSE.has(id))).toEqual([]);
  });
});
