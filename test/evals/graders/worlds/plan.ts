import { ask, fact, infer, propose } from '../../claims.ts';
import { inBoth } from '../../in-both.ts';

/** A sound plan of the account, in both languages. */
export const PLAN = inBoth((say) => ({
  'plan/why': {
    claims: [
      fact(
        say(
          '霖江铸造分级为战略型：三座工厂的平台只会定一家。',
          'Linriver Foundry is in the strategic tier: only one platform will be chosen for the three plants.',
        ),
        ['E2', say('战略型', 'Strategic')],
        ['E3', say('三座工厂的平台只会定一家', 'Only one platform will be chosen for the three plants')],
      ),
      fact(say('十月空转26次，一次平均损失4200元。', 'There were 26 idlings in October, at €4,200 each on average.'), [
        'E11',
        say('空转一次平均损失4200元，十月发生26次', 'one idling costs €4,200 on average and there were 26 in October'),
      ]),
    ],
    notDoing: [propose(say('痛点没有确认的部分先不推方案。', 'No pitch for what has not been confirmed as a pain.'))],
    questions: [
      ask(
        say(
          '另外两座工厂何时定平台？请问贺东篱。',
          'When do the other two plants decide on a platform? Ask Dorian Hale.',
        ),
      ),
    ],
  },
  'plan/decision': {
    coreValue: infer(say('他们可能最看重不停炉。', 'They may value most that no furnace stops.'), [
      'E5',
      say('关切：停炉', 'Concerns: Furnace stops'),
    ]),
    stuckLayer: infer(
      say(
        '卡在最终决策层：贺东篱可能是最终决策者，我们从未见过他。',
        'The chain is stuck at the economic buyer, who may be Dorian Hale: we never met him.',
      ),
      [
        'E12',
        say('从未见过推测中的最终决策者贺东篱', 'We never met Dorian Hale, who is inferred to be the economic buyer'),
      ],
    ),
    likelyDrop: null,
    people: [
      infer(
        say(
          '贺东篱是总经理，可能是最终决策者，需要核实。',
          'Dorian Hale, Managing Director, may be the economic buyer; to be checked.',
        ),
        [
          'E5',
          say(
            '贺东篱；职务：总经理；决策角色：最终决策者 (推断',
            'Dorian Hale; Title: Managing Director; Decision role: Economic buyer (Inferred',
          ),
        ],
      ),
      fact(
        say(
          '何雨是设备部长，应用选型者，倾向支持。',
          'Yvonne Reed, Head of Maintenance, is user buyer and coach and leans towards us.',
        ),
        [
          'E6',
          say(
            '何雨；职务：设备部长；决策角色：应用选型者、教练 (已证实)；立场：倾向支持',
            'Yvonne Reed; Title: Head of Maintenance; Decision role: User buyer, Coach (Known); Stance: Leans towards us',
          ),
        ],
      ),
    ],
    questions: [ask(say('哪一步最容易掉？请问何雨。', 'Which step drops most easily? Ask Yvonne Reed.'))],
  },
  'plan/bottlenecks': {
    bottlenecks: [
      {
        candidate: 'K1',
        hypothesis: infer(
          say(
            '卡在最终决策层：我们从未见过推测中的最终决策者贺东篱。',
            'Stuck at the economic buyer: we never met Dorian Hale, who is inferred to be the one.',
          ),
          [
            'E12',
            say(
              '从未见过推测中的最终决策者贺东篱',
              'We never met Dorian Hale, who is inferred to be the economic buyer',
            ),
          ],
        ),
        layer: say('最终决策层', 'economic buyer'),
        brokenWhen: propose(
          say(
            '与贺东篱当面谈过，会后纪要经其确认。',
            'Dorian Hale has met us and confirms the summary of the meeting.',
          ),
        ),
      },
    ],
    questions: [],
  },
  'plan/goals': {
    goals: [
      {
        claim: propose(
          say(
            '2027-03-15前霖江熔炼能耗平台签约，金额320万元，基线0。',
            'The Linriver melting energy platform signed by 2027-03-15, reaching €3.2M; baseline 0.',
          ),
          ['E7', say('金额：320万元', 'Amount: €3.2M')],
        ),
        measure: say('签约金额', 'amount signed'),
        baseline: 0,
        target: say(320, 3.2),
        unit: say('万元', 'EUR million'),
        due: '2027-03-15',
        reachableBecause: infer(say('预算已列入计划。', 'The budget is planned.'), [
          'E7',
          say('预算：已列入计划', 'Budget: planned'),
        ]),
        serves: infer(
          say(
            '支撑今年吨铸件电耗由620度降到580度。',
            'It serves power per tonne of castings falling from 620 kWh to 580 kWh.',
          ),
          [
            'E4',
            say(
              '今年吨铸件电耗由620度降到580度',
              'This year power per tonne of castings is to fall from 620 kWh to 580 kWh',
            ),
          ],
        ),
      },
    ],
    questions: [],
  },
  'plan/actions': {
    actions: [
      {
        claim: propose(
          say(
            '沈若川请何雨引见贺东篱，只听他看重什么，会后发纪要请他确认。',
            'Daniel Mercer asks Yvonne Reed to introduce Dorian Hale, listens first, and sends a summary to confirm.',
          ),
          ['E12', say('从未见过推测中的最终决策者贺东篱', 'We never met Dorian Hale')],
        ),
        bottleneck: 'b1',
        resource: 'own_leaders',
        observable: say('贺东篱确认会谈纪要。', 'Dorian Hale confirms the summary of the talk.'),
        start: '2026-11-23',
        verifyBy: '2026-12-18',
        afterActions: [],
      },
    ],
    questions: [],
  },
  'plan/risks': {
    risks: [
      {
        claim: infer(
          say(
            '可能找错了决策者：贺东篱是否拍板只是推测。',
            'We may have the wrong decider: that Dorian Hale signs is only inferred.',
          ),
          [
            'E12',
            say(
              '从未见过推测中的最终决策者贺东篱',
              'We never met Dorian Hale, who is inferred to be the economic buyer',
            ),
          ],
        ),
        trigger: say('有人说这件事不归贺东篱签字。', 'Somebody says that Dorian Hale does not sign this.'),
        contingency: say(
          '换一位知情人核实，先见真正签字的人。',
          'Check with a second person and meet whoever signs first.',
        ),
      },
    ],
    questions: [],
  },
}));
