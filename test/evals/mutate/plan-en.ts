import { ask, fact, infer, propose } from './claims.ts';

/** A small right plan in English, resting on `EN`. */
export const PLAN_EN = {
  'plan/why': {
    claims: [
      fact(
        'Orvestad is in the strategic tier; the second phase settles the platform of three plants.',
        ['E1', 'Strategic tier'],
        ['E1', 'the second phase settles the platform of three plants'],
      ),
      fact('Purchases from us over the last 12 complete months come to EUR 2,758,320.', [
        'E2',
        'Purchases from us over the last 12 complete months: EUR 2,758,320',
      ]),
      fact('Agnes Varn said there is no budget and some lines wait until March 2027.', [
        'E6',
        'there is no budget, some lines wait until March 2027',
      ]),
      fact('Rework fell from 9.4 % to 6.1 %, which is 3.3 percentage points.', [
        'E6',
        'rework fell from 9.4 % to 6.1 %, which is 3.3 percentage points',
      ]),
      fact('Orvestad has 1,200 people and a revenue of EUR 180 million.', [
        'E9',
        'has 1,200 people, a revenue of EUR 180 million',
      ]),
    ],
    notDoing: [
      propose('No offer for the reports in this period.'),
      propose('We do not talk about the total before the pain is confirmed.'),
    ],
    questions: [
      ask('Who decides on phase two? Ask Rasa Orvest.'),
      ask('Who holds the budget? Ask Martin Petrul (Warehouse Director).'),
    ],
  },
  'plan/decision': {
    coreValue: infer('What they value most may be that stoppages are on record.', ['E5', 'stoppages on record']),
    stuckLayer: infer('The chain is stuck at Rasa Orvest, who may be the economic buyer.', [
      'E3',
      'Economic buyer (Inferred)',
    ]),
    likelyDrop: null,
    people: [
      infer('Rasa Orvest may be the economic buyer.', ['E3', 'Title: Owner']),
      fact(
        'Martin Petrul is the user buyer and leans towards us; Martin Petrul plans to change the system next year with Agnes Varn.',
        ['E4', 'Decision role: User buyer (Known)'],
        ['E9', 'Martin Petrul plans to change the system next year'],
      ),
    ],
    questions: [ask('Who signs for finance? Ask Martin Petrul.')],
  },
  'plan/bottlenecks': {
    bottlenecks: [
      {
        candidate: 'K1',
        hypothesis: infer('Stuck at the economic buyer: Rasa Orvest may be kept from us.', ['E3', 'Rasa Orvest']),
        layer: 'economic buyer',
        brokenWhen: propose('Rasa Orvest confirms the summary of a meeting.'),
      },
      {
        candidate: null,
        hypothesis: infer('The loss by stoppages has no number yet.', ['E5', 'Validation step: Restructured']),
        layer: 'need',
        brokenWhen: propose('Martin Petrul confirms the loss in writing.'),
      },
    ],
    questions: [],
  },
  'plan/goals': {
    goals: [
      {
        claim: propose('Meetings with Rasa Orvest by Dec 31, 2026, reaching 1; baseline 0.', ['E3', 'Rasa Orvest']),
        measure: 'meetings',
        baseline: 0,
        target: 1,
        unit: 'meetings',
        due: '2026-12-31',
        reachableBecause: infer('Martin Petrul leans towards us.', ['E4', 'Stance: Leans towards us']),
        serves: null,
      },
      {
        claim: propose('Four halls signed by 2027-02-19, reaching EUR 348,000; baseline 0.', [
          'E7',
          'Amount: EUR 348,000',
        ]),
        measure: 'amount signed',
        baseline: 0,
        target: 348000,
        unit: 'EUR',
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
          'Prepare one page on the loss with Martin Petrul over 3 weeks and ask for his confirmation in writing.',
          ['E5', 'stoppages on record'],
        ),
        bottleneck: 'b2',
        resource: 'own_content',
        observable: 'Martin Petrul confirms the number in writing.',
        start: '2026-11-23',
        verifyBy: '2026-12-11',
        afterActions: [],
      },
      {
        claim: propose('Our leader asks Rasa Orvest for half an hour to listen.'),
        bottleneck: 'b1',
        resource: 'own_leaders',
        observable: 'Rasa Orvest confirms the summary.',
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
        claim: infer('We may have the wrong decider: Rasa Orvest is only inferred.', ['E3', 'Inferred']),
        trigger: 'Somebody says that Rasa Orvest does not sign this.',
        contingency: 'Check with a second person.',
      },
    ],
    questions: [],
  },
} as const;
