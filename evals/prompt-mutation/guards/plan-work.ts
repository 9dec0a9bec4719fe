import type { Guards } from './guard.ts';
import { SEES_QUESTION } from './plan-sight.ts';

/** The second half of a plan: goals, actions, risks. */
export const PLAN_WORK_GUARDS: Readonly<Record<string, Guards>> = {
  'plan/goals': {
    0: { says: 'few and measurable goals, at most four', by: ['PLAN-5/goal', 'contract/json'] },
    1: {
      says: 'measure, baseline, target and date in one proposal that cites the baseline',
      by: ['PLAN-5/goal', 'PLAN-10/kind'],
    },
    2: {
      says: 'a baseline of the material, another target, the amount of the opportunity',
      by: ['PLAN-5/goal', 'GUARD-1/number', 'GUARD-1/quoted-figure'],
    },
    3: {
      says: 'a date after today and within the period; the expected close for a deal',
      by: ['PLAN-5/goal'],
      butNot: 'that a deal’s goal falls on its expected close',
    },
    4: {
      says: 'why it is within reach: an inference with evidence, else null',
      by: ['PLAN-10/kind', 'GUARD-1/citation', 'GUARD-1/fact'],
    },
    5: { says: 'the item of the customer’s plan it serves, else asked', by: ['PLAN-15/serves', 'PLAN-10/kind'] },
    6: { says: 'without ground no goal but a question', by: ['GUARD-7/abstain', 'PLAN-5/goal', 'PLAN-10/question'] },
  },
  'plan/actions': {
    0: { says: 'each action breaks one bottleneck', by: ['PLAN-7/bottleneck'] },
    1: {
      says: 'whom to see, what to do, what to bring, as a proposal; its bottleneck',
      by: ['PLAN-7/bottleneck', 'PLAN-10/kind'],
      butNot: 'that a person, a deed and something to bring are all named',
    },
    2: { says: 'an action for each bottleneck, six at most, none without', by: ['PLAN-7/bottleneck', 'contract/json'] },
    3: { says: 'a result to be seen; real dates in the period, start first', by: ['PLAN-7/verifiable'] },
    4: {
      says: 'the resource that fits best',
      by: ['contract/json'],
      butNot: 'whether it fits best; only that it is one of the five (PLAN-13)',
    },
    5: {
      says: 'the places of actions that come first',
      unguarded: 'no grader reads the order of actions; the product drops places that are not there',
    },
    6: {
      says: 'listen first; no pitch before the pain is confirmed; a critic’s doubts first',
      unguarded:
        'NEED-7 is graded in needs and look-alike openings alone, CHAIN-10 nowhere: a plan’s actions may pitch early',
    },
  },
  'plan/risks': {
    0: {
      says: 'risks, held against the usual causes of loss',
      by: ['PLAN-9/risk'],
      butNot: 'that the causes of loss were gone through (PLAN-14 is the product’s own)',
    },
    1: {
      says: 'five at most, likeliest first, only what the material supports',
      by: ['PLAN-9/risk', 'GUARD-1/citation', 'contract/json'],
      butNot: 'the order',
    },
    2: { says: 'an inference of what may happen, with evidence', by: ['PLAN-9/risk', 'PLAN-10/kind', 'GUARD-1/fact'] },
    3: { says: 'the sign that it has come', by: ['PLAN-9/risk'] },
    4: {
      says: 'the answer to it, by its kind',
      by: ['PLAN-9/risk'],
      butNot: 'that the answer is the one for this kind of risk',
    },
    5: {
      says: 'causes of loss that the material supports are taken in',
      unguarded: 'no grader holds the risks against the causes that threaten',
    },
    6: { says: 'a worry without evidence is asked', by: ['GUARD-1/citation', 'PLAN-9/risk', ...SEES_QUESTION] },
  },
};
