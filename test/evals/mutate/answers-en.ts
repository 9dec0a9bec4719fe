import { ask, fact, infer, propose } from './claims.ts';
import { PLAN_EN } from './plan-en.ts';

/** Small right answers of every draft type in English, resting on `EN`. */
export const ANSWERS_EN = {
  plan: PLAN_EN,
  needs: {
    'needs/hierarchy': {
      needs: [
        {
          level: 'business',
          need: fact('Stoppages down from 47 hours a month to below 20 hours.', [
            'E5',
            'Present state: 47 hours a month; Wanted state: below 20 hours',
          ]),
          problem: fact('Stoppages are not on record.', ['E5', 'stoppages on record']),
          holder: 'Martin Petrul',
          priority: 'P0',
          explicit: true,
          under: null,
          nextQuestion: ask('Martin Petrul, which line stops most?'),
          technique: 'reflect',
        },
        {
          level: 'functional',
          need: fact('Reports are needed without hand work.', ['E12', 'reports without hand work']),
          problem: null,
          holder: 'Agnes Varn',
          priority: 'P2',
          explicit: true,
          under: 0,
          nextQuestion: ask('Agnes Varn, who reads the reports?'),
          technique: 'strategic',
        },
        {
          level: 'functional',
          need: fact('Temperature on record.', ['E21', 'temperature on record']),
          problem: null,
          holder: 'Martin Petrul',
          priority: 'P1',
          explicit: true,
          under: 0,
          nextQuestion: null,
          technique: null,
        },
        {
          level: 'implicit',
          need: infer('Martin Petrul may want to be seen by the owner.', ['E4', 'Stance: Leans towards us']),
          problem: null,
          holder: 'Martin Petrul',
          priority: 'P2',
          explicit: false,
          under: 0,
          nextQuestion: null,
          technique: null,
        },
      ],
      questions: [
        ask('What is the goal of the company? Ask Rasa Orvest.'),
        ask('When is the budget set? Ask Agnes Varn.'),
      ],
      conflicts: [
        {
          a: 'Martin Petrul',
          b: 'Agnes Varn',
          topic: 'order',
          aKeeps: fact('Stoppages come first.', ['E5', 'stoppages on record']),
          bKeeps: fact('The three protocols come first.', ['E11', 'three protocols']),
          common: propose('Look at the log of one line together.'),
        },
      ],
    },
  },
  objection: {
    'objection/reply': {
      worries: [
        {
          worry: infer('She may worry that the budget is not settled.', ['E6', 'there is no budget']),
          question: ask('Agnes Varn, at which step is the budget?'),
        },
        {
          worry: infer('She may worry about the protocols.', ['E11', 'three protocols']),
          question: ask('Agnes Varn, which protocol has the poorest papers?'),
        },
      ],
      steps: {
        listen: [
          propose('You say that there is no budget and that lines wait until March 2027.', [
            'E6',
            'there is no budget',
          ]),
        ],
        clarify: [
          ask('Agnes Varn, is there none this year, or is it not decided?'),
          ask('Agnes Varn, who approves it?'),
        ],
        empathise: [propose('With money this tight it is right to ask first.')],
        resolve: [
          fact('At a company like yours stoppages fell from 31 hours to 12 hours a month.', [
            'E30',
            'stoppages from 31 hours to 12 hours a month',
          ]),
          propose('On the price I will check and come back to you.'),
        ],
        confirm: [ask('Agnes Varn, is anything left open? A written note follows.')],
      },
      wordings: [
        { form: 'message', text: 'Agnes, noted: no budget yet. You get the sheet by 27 November to check.' },
        {
          form: 'meeting',
          text: 'Agnes, it is right to look at the sums first. We go from 31 hours to 12 hours and show you how.',
        },
      ],
      nextStep: propose('By 2026-11-27 Daniel Mercer sends Agnes Varn the sheet to check.'),
    },
  },
  lookalike: {
    'lookalike/reason': {
      reasons: [
        infer(
          'Yorkfield Cold Stores has 860 people and Orvestad Logistics 1,200 people, both in cold storage.',
          ['E20', '860 people'],
          ['E9', 'has 1,200 people'],
        ),
        fact(
          'Yorkfield works in Bavaria, Orvestad in Saxony.',
          ['E20', 'in Bavaria'],
          ['E9', 'cold storage in Saxony'],
        ),
        fact(
          'Both are cold storage companies; energy weighs on both.',
          ['E20', 'a cold storage company'],
          ['E9', 'works in cold storage'],
        ),
      ],
      differs: [fact('Yorkfield has three halls.', ['E20', 'three halls'])],
      firstNeed: infer('The first need may be temperature on record.', ['E21', 'temperature on record']),
      opening: 'May I ask how you keep a record of the temperature today?',
      questions: [ask('Who runs the halls? Ask Agnes Varn.')],
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
              claim: fact('In the case stoppages went from 31 hours to 12 hours a month.', [
                'E30',
                'stoppages from 31 hours to 12 hours a month',
              ]),
            },
            {
              dimension: 'stage',
              fits: 'unknown',
              claim: infer('Whether the stage fits is not known.', ['E7', 'Stage: Committed']),
            },
          ],
          howToUse: propose('Tell Martin Petrul the background first and then show the figures.'),
          forWhom: 'Martin Petrul',
        },
        {
          document: 'D2',
          passage: 'E31',
          reasons: [
            {
              dimension: 'competitor',
              fits: 'yes',
              claim: fact('The battle card is about Logimoor.', ['E31', 'Battle card “Logimoor”']),
            },
          ],
          howToUse: propose('For our own preparation; it stays in the house.'),
          forWhom: null,
        },
      ],
      nothingFits: false,
      missing: [propose('A case of the same size is missing; sales-ops could write one.')],
    },
  },
} as const;
