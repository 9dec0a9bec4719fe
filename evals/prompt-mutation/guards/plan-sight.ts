import type { Guards } from './guard.ts';

const LENGTH = 'no grader counts words or characters of a claim';
/** Graders of questions: that they ask, whom, and that a thin record is asked about. */
export const SEES_QUESTION = ['PLAN-10/question', 'PLAN-10/kind', 'GUARD-7/abstain'] as const;

/** The first half of a plan: why, how they decide, what stands in the way. */
export const PLAN_SIGHT_GUARDS: Readonly<Record<string, Guards>> = {
  'plan/why': {
    0: { says: 'why this account and what we will not do', by: ['PLAN-2/why'] },
    1: {
      says: 'tier and reason, weight, movement, value under negotiation; weightiest first',
      by: ['PLAN-2/why', 'TIER-1/tier', 'contract/json'],
      butNot: 'which of the four topics are told, in which order, and that they are three to six',
    },
    2: { says: 'from the customer, not from our sales target', by: ['PLAN-4/quota'] },
    3: {
      says: 'figures of computed pieces, in their words; no calculating',
      by: ['GUARD-1/number', 'GUARD-1/quoted-figure', 'GUARD-1/quote'],
      butNot: 'that a computed piece is preferred to a record’s own figure',
    },
    4: {
      says: 'what we do not do, as proposals; no pitch before the pain is confirmed',
      by: ['PLAN-2/why', 'PLAN-10/kind'],
      butNot: 'that nothing is pitched too early (NEED-7 is graded in needs)',
    },
    5: { says: 'what is missing is asked, with whom to ask', by: SEES_QUESTION },
    6: { says: 'length of a sentence', unguarded: LENGTH },
  },
  'plan/decision': {
    0: { says: 'how the customer decides', by: ['PLAN-4/decision'] },
    1: {
      says: 'core value, stuck layer, likely drop: one inference each with evidence, else null',
      by: ['PLAN-4/decision', 'PLAN-10/kind', 'GUARD-1/citation'],
      butNot: 'whether it is the layer where the chain is really stuck',
    },
    2: {
      says: 'each key person: role, stance, concern; the economic buyer first',
      by: ['CHAIN-1/role', 'CHAIN-2/missing-role', 'contract/json'],
      butNot: 'stance and concern of each, and the order',
    },
    3: { says: 'inferred roles are not written as known', by: ['CHAIN-8/certainty', 'GUARD-1/fact'] },
    4: { says: 'roles nobody holds are asked for', by: ['CHAIN-2/missing-role'] },
    5: {
      says: 'candidates K1 … help to judge and are not cited',
      by: ['contract/ref', 'contract/ref-in-prose', 'GUARD-1/citation', 'contract/json'],
    },
    6: { says: 'length of a sentence', unguarded: LENGTH },
  },
  'plan/bottlenecks': {
    0: {
      says: 'what stands in the way, not what to do',
      by: ['PLAN-6/bottleneck', 'PLAN-10/kind'],
    },
    1: {
      says: 'the weightiest candidates, at most four, like ones joined, each by its number',
      by: ['contract/json', 'contract/duplicate'],
      butNot: 'which candidates are weightiest, their order, and joining what means the same',
    },
    2: {
      says: 'another bottleneck only where the material shows it, candidate null',
      by: ['PLAN-6/bottleneck', 'GUARD-1/citation'],
    },
    3: {
      says: 'a hypothesis is an inference that cites and quotes',
      by: ['PLAN-6/bottleneck', 'PLAN-10/kind', 'GUARD-1/quote'],
    },
    4: {
      says: 'the layer of the chain in a few words, the candidate’s where one is taken up',
      by: ['PLAN-6/bottleneck'],
      butNot: 'that it is the candidate’s layer',
    },
    5: {
      says: 'the sign of being broken is a proposal of what can be seen',
      by: ['PLAN-6/bottleneck', 'PLAN-10/kind'],
    },
    6: {
      says: 'without a bottleneck: an empty list and questions',
      by: SEES_QUESTION,
      butNot: 'that the list is empty then',
    },
  },
};
