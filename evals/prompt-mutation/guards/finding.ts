import type { Guards } from './guard.ts';

export const LOOKALIKE_GUARDS: Guards = {
  0: {
    says: 'why alike, what differs, what to ask first; only the opening is said',
    by: ['LOOK-1/reason', 'LOOK-1/customer', 'contract/json'],
  },
  1: {
    says: 'five reasons at most, one likeness each; fact, or inference that quotes both',
    by: ['LOOK-1/reason', 'GUARD-1/fact', 'contract/json'],
    butNot: 'the order, and one likeness each',
  },
  2: {
    says: 'scores and ratios as computed',
    by: ['GUARD-1/number', 'GUARD-1/quoted-figure', 'GUARD-1/quote', 'LOOK-1/feature'],
  },
  3: {
    says: 'differences that change how to sell, quoting both; unknown is no difference',
    by: ['LOOK-1/differs', 'LOOK-1/reason', 'contract/json'],
    butNot: 'whether a difference changes how to sell',
  },
  4: {
    says: 'a first need only from a confirmed one, as an inference that says may',
    by: ['LOOK-1/first-need', 'PLAN-10/kind', 'GUARD-7/abstain'],
  },
  5: {
    says: 'an opening that asks, names no customer and promises nothing',
    by: ['LOOK-1/opening', 'GUARD-4/other-customer', 'GUARD-2/promise', 'contract/json'],
    butNot: 'that it starts from their business and is easy to answer',
  },
  6: {
    says: 'three questions at most, with the office to ask',
    by: ['PLAN-10/question', 'PLAN-10/kind', 'contract/json'],
    butNot: 'that the office to ask is said',
  },
  7: { says: 'thin material, short card', by: ['GUARD-7/abstain', 'GUARD-1/citation', 'LOOK-1/reason'] },
};

export const RECOMMENDATION_GUARDS: Guards = {
  0: {
    says: 'documents for an opportunity, why and how to use them',
    by: ['contract/json', 'REC-1/reasons'],
  },
  1: {
    says: 'offered documents only, five at most, best first, by number and passage',
    by: ['REC-1/offered', 'REC-1/best', 'contract/json'],
    butNot: 'that the passage is the one most worth showing',
  },
  2: {
    says: 'order by needs, then industry, role, stage; cases with figures; self-praise is no reason',
    by: ['REC-1/best', 'REC-1/rank'],
    butNot: 'P0 before P1, and the order after the first by industry, role, stage and figures (REC-2)',
  },
  3: {
    says: 'one reason a dimension, yes, no or unknown, quoting both',
    by: ['REC-1/reasons', 'REC-1/fits', 'REC-1/outcome'],
    butNot: 'that dimensions without weight are left out, and yes or no of need, industry and competitor',
  },
  4: {
    says: 'how to use it at this stage, as a proposal; to ask, where the pain is not confirmed',
    by: ['PLAN-10/kind', 'REC-1/outcome'],
    butNot: 'that the use fits the stage, and that it pitches nothing too early (NEED-7)',
  },
  5: { says: 'internal papers stay in the house', by: ['REC-1/share'] },
  6: {
    says: 'one person of the record, or null',
    by: ['REC-1/for-whom', 'GUARD-1/name'],
    butNot: 'somebody who has left',
  },
  7: { says: 'when nothing fits, say so and pick nothing', by: ['REC-1/nothing-fits', 'GUARD-7/abstain'] },
  8: {
    says: 'what sales-ops should write, as proposals',
    by: ['PLAN-10/kind', 'GUARD-7/abstain', 'contract/json'],
    butNot: 'whether what is called missing is missing',
  },
};
