import { ask, fact, infer, propose } from '../claims.ts';
import { inBoth } from '../in-both.ts';

/** Small right answers of every other draft type in both languages, resting on `ZH` and `EN`. */
export const DRAFT_ANSWERS = inBoth((say) => ({
  needs: {
    'needs/hierarchy': {
      needs: [
        {
          level: 'business',
          need: fact(
            say('停线时间由每月47小时降到20小时以内。', 'Stoppages down from 47 hours a month to below 20 hours.'),
            [
              'E5',
              say(
                '现状：每月停线47小时；期望：20小时以内',
                'Present state: 47 hours a month; Wanted state: below 20 hours',
              ),
            ],
          ),
          problem: fact(say('各条线的停线暂时没有记录。', 'Stoppages are not on record.'), [
            'E5',
            say('停线有记录', 'stoppages on record'),
          ]),
          holder: say('田亦山', 'Martin Petrul'),
          priority: 'P0',
          explicit: true,
          under: null,
          nextQuestion: ask(say('田亦山，哪条线停得最多？', 'Martin Petrul, which line stops most?')),
          technique: 'reflect',
        },
        {
          level: 'functional',
          need: fact(say('报表自动汇总。', 'Reports are needed without hand work.'), [
            'E12',
            say('报表自动汇总', 'reports without hand work'),
          ]),
          problem: null,
          holder: say('许念', 'Agnes Varn'),
          priority: 'P2',
          explicit: true,
          under: 0,
          nextQuestion: ask(say('许念，报表给谁看？', 'Agnes Varn, who reads the reports?')),
          technique: 'strategic',
        },
        {
          level: 'functional',
          need: fact(say('冷库温度可追溯。', 'Temperature on record.'), [
            'E21',
            say('冷库温度可追溯', 'temperature on record'),
          ]),
          problem: null,
          holder: say('田亦山', 'Martin Petrul'),
          priority: 'P1',
          explicit: true,
          under: 0,
          nextQuestion: null,
          technique: null,
        },
        {
          level: 'implicit',
          need: infer(say('田亦山可能希望被老板看到。', 'Martin Petrul may want to be seen by the owner.'), [
            'E4',
            say('考核：停线时间', 'Stance: Leans towards us'),
          ]),
          problem: null,
          holder: say('田亦山', 'Martin Petrul'),
          priority: 'P2',
          explicit: false,
          under: 0,
          nextQuestion: null,
          technique: null,
        },
      ],
      questions: [
        ask(say('公司的目标是什么？请问邓若谷。', 'What is the goal of the company? Ask Rasa Orvest.')),
        ask(say('预算何时定？请问许念。', 'When is the budget set? Ask Agnes Varn.')),
      ],
      conflicts: [
        {
          a: say('田亦山', 'Martin Petrul'),
          b: say('许念', 'Agnes Varn'),
          topic: say('先后', 'order'),
          aKeeps: fact(say('停线要先解决。', 'Stoppages come first.'), [
            'E5',
            say('停线有记录', 'stoppages on record'),
          ]),
          bKeeps: fact(
            say(
              '许念同意把几座仓的控制器接入，前提是三种协议先定。',
              'Agnes Varn agrees to connect, provided the three protocols are settled.',
            ),
            ['E11', say('三种控制器协议', 'three protocols')],
          ),
          common: propose(say('先取一条线的台账一起看。', 'Look at the log of one line together.')),
        },
      ],
    },
  },
  objection: {
    'objection/reply': {
      worries: [
        {
          worry: infer(say('可能担心预算没有着落。', 'She may worry that the budget is not settled.'), [
            'E6',
            say('没有预算', 'there is no budget'),
          ]),
          question: ask(say('许念，预算卡在哪一步？', 'Agnes Varn, at which step is the budget?')),
        },
        {
          worry: infer(say('也可能担心协议资料不全。', 'She may worry about the protocols.'), [
            'E11',
            say('三种控制器协议', 'three protocols'),
          ]),
          question: ask(say('许念，哪一种协议资料最不全？', 'Agnes Varn, which protocol has the poorest papers?')),
        },
      ],
      steps: {
        listen: [
          propose(
            say(
              '您的意思是：没有预算，要等到2027年3月。',
              'You say that there is no budget and that lines wait until March 2027.',
            ),
            ['E6', say('没有预算', 'there is no budget')],
          ),
        ],
        clarify: [
          ask(say('许念，是今年没有，还是还没有立项？', 'Agnes Varn, is there none this year, or is it not decided?')),
          ask(say('许念，谁来批？', 'Agnes Varn, who approves it?')),
        ],
        empathise: [propose(say('预算紧的时候先问清楚是应该的。', 'With money this tight it is right to ask first.'))],
        resolve: [
          fact(
            say(
              '同行停线由每月31小时降到12小时。',
              'At a company like yours stoppages fell from 31 hours to 12 hours a month.',
            ),
            ['E30', say('停线由每月31小时降到12小时', 'stoppages from 31 hours to 12 hours a month')],
          ),
          propose(say('价格我核实后答复您。', 'On the price I will check and come back to you.')),
        ],
        confirm: [
          ask(
            say(
              '许念，这样是不是就清楚了？会后发书面纪要。',
              'Agnes Varn, is anything left open? A written note follows.',
            ),
          ),
        ],
      },
      wordings: [
        {
          form: 'message',
          text: say(
            '许念，预算的事我记下了，11月27日前把测算发给您核。',
            'Agnes, noted: no budget yet. You get the sheet by 27 November to check.',
          ),
        },
        {
          form: 'meeting',
          text: say(
            '许念，没有预算的时候先看账是对的。我们按31小时降到12小时的口径算给您看。',
            'Agnes, it is right to look at the sums first. We go from 31 hours to 12 hours and show you how.',
          ),
        },
      ],
      nextStep: propose(
        say(
          '沈若川在2026-11-27前把测算表发给许念核对。',
          'By 2026-11-27 Daniel Mercer sends Agnes Varn the sheet to check.',
        ),
      ),
    },
  },
  lookalike: {
    'lookalike/reason': {
      reasons: [
        infer(
          say(
            '岳川冷链有限公司860人，楚麓物流有限公司1200人，都做冷链仓储。',
            'Yorkfield Cold Stores has 860 people and Orvestad Logistics 1,200 people, both in cold storage.',
          ),
          ['E20', say('员工860人', '860 people')],
          ['E9', say('员工1200人', 'has 1,200 people')],
        ),
        fact(
          say('岳川在湖北，楚麓在湖南。', 'Yorkfield works in Bavaria, Orvestad in Saxony.'),
          ['E20', say('位于湖北', 'in Bavaria')],
          ['E9', say('位于湖南', 'cold storage in Saxony')],
        ),
        ...say(
          [],
          [
            fact(
              'Both are cold storage companies; energy weighs on both.',
              ['E20', 'a cold storage company'],
              ['E9', 'works in cold storage'],
            ),
          ],
        ),
      ],
      differs: [fact(say('岳川有三座冷库。', 'Yorkfield has three halls.'), ['E20', say('三座冷库', 'three halls')])],
      firstNeed: infer(say('第一个需求可能是冷库温度可追溯。', 'The first need may be temperature on record.'), [
        'E21',
        say('冷库温度可追溯', 'temperature on record'),
      ]),
      opening: say(
        '想请教：贵司的冷库温度现在怎么留记录？',
        'May I ask how you keep a record of the temperature today?',
      ),
      questions: [ask(say('冷库由谁管？请问许念。', 'Who runs the halls? Ask Agnes Varn.'))],
    },
  },
  recommendation: {
    'recommendation/card': {
      picks: [
        {
          document: 'D1',
          passage: 'E30',
          reasons: [
            {
              dimension: 'need',
              fits: 'yes',
              claim: fact(
                say(
                  '案例里停线由每月31小时降到12小时。',
                  'In the case stoppages went from 31 hours to 12 hours a month.',
                ),
                ['E30', say('停线由每月31小时降到12小时', 'stoppages from 31 hours to 12 hours a month')],
              ),
            },
            {
              dimension: 'stage',
              fits: 'unknown',
              claim: infer(say('阶段是否合适还不清楚。', 'Whether the stage fits is not known.'), [
                'E7',
                say('阶段：立项', 'Stage: Committed'),
              ]),
            },
          ],
          howToUse: propose(
            say(
              '拜访田亦山时先讲背景，再给他看前后数字。',
              'Tell Martin Petrul the background first and then show the figures.',
            ),
          ),
          forWhom: say('田亦山', 'Martin Petrul'),
        },
        {
          document: 'D2',
          passage: 'E31',
          reasons: [
            {
              dimension: 'competitor',
              fits: 'yes',
              claim: fact(say('内部要点讲到科嘉云。', 'The battle card is about Logimoor.'), [
                'E31',
                say('科嘉云应对要点', 'Battle card “Logimoor”'),
              ]),
            },
          ],
          howToUse: propose(say('只供自己准备，不外发。', 'For our own preparation; it stays in the house.')),
          forWhom: null,
        },
      ],
      nothingFits: false,
      missing: [
        propose(
          say(
            '没有资料回应报表自动汇总，请运营补写一份案例。',
            'No document answers the need for reports; sales-ops could write a case.',
          ),
          ['E12', say('报表自动汇总', 'reports without hand work')],
        ),
      ],
    },
  },
}));
