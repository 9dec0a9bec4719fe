import type { Guards } from './guard.ts';

export const NEEDS_GUARDS: Guards = {
  0: { says: 'needs from the goal down, implicit ones on a person', by: ['NEED-1/tree', 'NEED-3/holder'] },
  1: {
    says: 'from the top down, level, and the need it serves',
    by: ['NEED-1/tree', 'contract/json'],
    butNot: 'that a recorded need keeps the level of its label',
  },
  2: {
    says: 'whose need, the problem behind it, and whether they said it themselves',
    by: ['NEED-3/holder', 'GUARD-1/name', 'NEED-2/priority'],
    butNot: '`explicit` (but for an implicit P0), and a problem that the material holds and the answer leaves out',
  },
  3: { says: 'said or recorded is a fact, concluded or guessed an inference', by: ['GUARD-1/fact', 'NEED-6/step'] },
  4: { says: 'the distance from present to wanted, no feature of ours', by: ['NEED-7/solution'] },
  5: {
    says: 'the four priorities; P3 is an insight, inference or proposal',
    by: ['NEED-2/priority'],
    butNot: 'the grade of a need that is not on record, and whether a P3 is inference or proposal',
  },
  6: {
    says: 'a next question naming whom to ask, and its technique',
    by: ['NEED-5/next-question', 'PLAN-10/kind'],
    butNot: 'that the technique is how the question asks',
  },
  7: { says: 'goals the material does not show are asked, not filled in', by: ['GUARD-7/abstain', 'PLAN-10/question'] },
  8: {
    says: 'needs that pull apart, what each holds on to, the smallest common step',
    by: ['GUARD-1/quote', 'GUARD-1/name', 'PLAN-10/kind'],
    butNot: 'a conflict that is there and not told (CHAIN-11), and a common step that pitches',
  },
};

export const OBJECTION_GUARDS: Guards = {
  0: { says: 'a reply in five steps', by: ['contract/json', 'OBJ-1/steps'] },
  1: {
    says: 'two or three worries that quote the objection, each with a question',
    by: ['OBJ-1/worries', 'contract/json', 'PLAN-10/kind'],
    butNot: 'whether the question would tell that worry from another',
  },
  2: {
    says: 'one to four sentences a step; restate, only ask, grant the worry',
    by: ['OBJ-1/steps', 'contract/json', 'GUARD-9/tone'],
  },
  3: {
    says: 'resolve by the given ways, for this role’s concern, citing',
    by: ['OBJ-2/resolve', 'GUARD-1/quote'],
    butNot: 'each of the three by itself: one of concern, way and citation is enough for the grader',
  },
  4: { says: 'ask whether it is gone; a written note follows', by: ['OBJ-1/confirm'] },
  5: {
    says: 'no concession first; no promise beyond what may be promised',
    by: ['OBJ-1/concession', 'GUARD-2/promise'],
    butNot: 'that the rest becomes “I will check and come back to you”',
  },
  6: {
    says: 'two or three ways to say it',
    by: ['OBJ-3/wordings', 'contract/json', 'GUARD-4/internal-label'],
    butNot: 'that a wording is ready to use in its form',
  },
  7: { says: 'the owner and date given, no other', by: ['OBJ-1/next-step'] },
};
