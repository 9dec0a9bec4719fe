import { ask, fact, infer, propose } from '../claims.ts';
import { inBoth } from '../in-both.ts';

/** A small right plan in both languages, resting on `ZH` and `EN`. */
export const PLAN_ANSWERS = inBoth((say) => ({
  'plan/why': {
    claims: [
      fact(
        say(
          '楚麓分级为战略型；三个基地的平台归属由二期决定。',
          'Orvestad is in the strategic tier; the second phase settles the platform of three plants.',
        ),
        ['E1', say('分级：战略型', 'Strategic tier')],
        ['E1', say('三个基地的平台归属由二期决定', 'the second phase settles the platform of three plants')],
      ),
      fact(
        say(
          '近12个完整月向我方采购合计2,758,320元。',
          'Purchases from us over the last 12 complete months come to EUR 2,758,320.',
        ),
        [
          'E2',
          say(
            '近 12 个完整月向我方采购合计 2,758,320元',
            'Purchases from us over the last 12 complete months: EUR 2,758,320',
          ),
        ],
      ),
      fact(
        say(
          '许念说没有预算，部分产线要等到2027年3月才动。',
          'Agnes Varn said there is no budget and some lines wait until March 2027.',
        ),
        ['E6', say('没有预算，部分产线要等到2027年3月才动', 'there is no budget, some lines wait until March 2027')],
      ),
      fact(
        say(
          '焊接返修率由9.4%降到6.1%，提高3.3个百分点。',
          'Rework fell from 9.4 % to 6.1 %, which is 3.3 percentage points.',
        ),
        [
          'E6',
          say(
            '焊接返修率由9.4%降到6.1%，提高3.3个百分点',
            'rework fell from 9.4 % to 6.1 %, which is 3.3 percentage points',
          ),
        ],
      ),
      fact(say('楚麓有员工1200人，年营业额18亿元。', 'Orvestad has 1,200 people and a revenue of EUR 180 million.'), [
        'E9',
        say('员工1200人，年营业额18亿元', 'has 1,200 people, a revenue of EUR 180 million'),
      ]),
    ],
    notDoing: [
      propose(say('本期不为报表项目报价。', 'No offer for the reports in this period.')),
      propose(say('痛点没有确认之前先不谈总价。', 'We do not talk about the total before the pain is confirmed.')),
    ],
    questions: [
      ask(say('二期由谁定？请问邓若谷。', 'Who decides on phase two? Ask Rasa Orvest.')),
      ask(say('预算归谁管？请问运营总监田亦山。', 'Who holds the budget? Ask Martin Petrul (Warehouse Director).')),
    ],
  },
  'plan/decision': {
    coreValue: infer(say('他们最看重停线有记录。', 'What they value most may be that stoppages are on record.'), [
      'E5',
      say('停线有记录', 'stoppages on record'),
    ]),
    stuckLayer: infer(
      say(
        '卡在最终决策层：邓若谷可能是最终决策者，但只是推断。',
        'The chain is stuck at Rasa Orvest, who may be the economic buyer.',
      ),
      ['E3', say('最终决策者 (推断', 'Economic buyer (Inferred)')],
    ),
    likelyDrop: null,
    people: [
      infer(say('邓若谷可能是最终决策者，需要核实。', 'Rasa Orvest may be the economic buyer.'), [
        'E3',
        say('职务：总经理', 'Title: Owner'),
      ]),
      fact(
        say(
          '田亦山是应用选型者，倾向支持，与许念计划明年换系统。',
          'Martin Petrul is the user buyer and leans towards us; Martin Petrul plans to change the system next year with Agnes Varn.',
        ),
        ['E4', say('决策角色：应用选型者 (已证实', 'Decision role: User buyer (Known)')],
        ['E9', say('田亦山与许念计划明年换系统', 'Martin Petrul plans to change the system next year')],
      ),
    ],
    questions: [ask(say('财务由谁会签？请问田亦山。', 'Who signs for finance? Ask Martin Petrul.'))],
  },
  'plan/bottlenecks': {
    bottlenecks: [
      {
        candidate: 'K1',
        hypothesis: infer(
          say(
            '卡在最终决策层：可能因为从未见过邓若谷。',
            'Stuck at the economic buyer: Rasa Orvest may be kept from us.',
          ),
          ['E3', say('邓若谷', 'Rasa Orvest')],
        ),
        layer: say('最终决策层', 'economic buyer'),
        brokenWhen: propose(say('邓若谷确认会谈纪要。', 'Rasa Orvest confirms the summary of a meeting.')),
      },
      {
        candidate: null,
        hypothesis: infer(say('停线损失还没有数字。', 'The loss by stoppages has no number yet.'), [
          'E5',
          say('确认进度：已梳理', 'Validation step: Restructured'),
        ]),
        layer: say('需求', 'need'),
        brokenWhen: propose(say('田亦山书面确认损失。', 'Martin Petrul confirms the loss in writing.')),
      },
    ],
    questions: [],
  },
  'plan/goals': {
    goals: [
      {
        claim: propose(
          say(
            '2026年12月31日前与邓若谷会谈达到1次，基线0次。',
            'Meetings with Rasa Orvest by Dec 31, 2026, reaching 1; baseline 0.',
          ),
          ['E3', say('邓若谷', 'Rasa Orvest')],
        ),
        measure: say('会谈次数', 'meetings'),
        baseline: 0,
        target: 1,
        unit: say('次', 'meetings'),
        due: '2026-12-31',
        reachableBecause: infer(say('田亦山愿意引见。', 'Martin Petrul leans towards us.'), [
          'E4',
          say('立场：倾向支持', 'Stance: Leans towards us'),
        ]),
        serves: null,
      },
      {
        claim: propose(
          say(
            '2027-02-19前四仓联网签约，金额34.8万元，基线0。',
            'Four halls signed by 2027-02-19, reaching EUR 348,000; baseline 0.',
          ),
          ['E7', say('金额：34.8万元', 'Amount: EUR 348,000')],
        ),
        measure: say('签约金额', 'amount signed'),
        baseline: 0,
        target: say(34.8, 348000),
        unit: say('万元', 'EUR'),
        due: '2027-02-19',
        reachableBecause: null,
        serves: null,
      },
    ],
    questions: [],
  },
  'plan/actions': {
    actions: [
      {
        claim: propose(
          say(
            '与田亦山一起算清停线损失，先看3天台账，请他书面确认。',
            'Prepare one page on the loss with Martin Petrul over 3 weeks and ask for his confirmation in writing.',
          ),
          ['E5', say('停线有记录', 'stoppages on record')],
        ),
        bottleneck: 'b2',
        resource: 'own_content',
        observable: say('田亦山书面确认数字。', 'Martin Petrul confirms the number in writing.'),
        start: '2026-11-23',
        verifyBy: '2026-12-11',
        afterActions: [],
      },
      {
        claim: propose(
          say('请我方高层约见邓若谷，只听他看重什么。', 'Our leader asks Rasa Orvest for half an hour to listen.'),
        ),
        bottleneck: 'b1',
        resource: 'own_leaders',
        observable: say('邓若谷确认会谈纪要。', 'Rasa Orvest confirms the summary.'),
        start: '2026-12-14',
        verifyBy: '2027-01-15',
        afterActions: [1],
      },
    ],
    questions: [],
  },
  'plan/risks': {
    risks: [
      {
        claim: infer(
          say('可能找错了决策者：邓若谷拍板只是推断。', 'We may have the wrong decider: Rasa Orvest is only inferred.'),
          ['E3', say('推断', 'Inferred')],
        ),
        trigger: say('有人说这件事不归邓若谷签字。', 'Somebody says that Rasa Orvest does not sign this.'),
        contingency: say('换一位知情人核实。', 'Check with a second person.'),
      },
    ],
    questions: [],
  },
}));
