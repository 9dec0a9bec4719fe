import type { Guards } from './guard.ts';

const NOT_GATED = 'answers and visits are replayed and graded, and not gated';
const NOT_HELD = 'the graders of GUARD-1 hold an answer against its material in gated drafts alone';

/** Conversation and visits: their cases are graded by the graders of every draft, and the gate does not decide on them. */
export const UNGATED_GUARDS: Readonly<Record<string, Guards>> = {
  'copilot/answer': {
    0: { says: 'from the material and nothing else', unguarded: NOT_HELD },
    1: {
      says: 'answer first, six sentences at most',
      unguarded: `no grader reads order or length of an answer; ${NOT_GATED}`,
    },
    2: { says: 'figures as they stand, no calculating', unguarded: NOT_HELD },
    3: {
      says: 'inferred is not known; unconfirmed notes are ours',
      by: ['CHAIN-8/certainty'],
      butNot: 'that an unconfirmed note is called ours (PROFILE-4)',
    },
    4: {
      says: 'no answer in the material: ask',
      unguarded: `no grader asks for a question, or for whom it asks; ${NOT_HELD}`,
    },
    5: { says: 'this account alone', by: ['GUARD-4/other-customer'] },
  },
  'copilot/gather': {
    0: { says: 'call tools, do not answer', unguarded: 'no grader reads what is gathered, only what is answered' },
    1: { says: 'do not look up what is at hand', unguarded: 'no grader counts needless calls' },
    2: { says: 'the account id given and no other', unguarded: 'no grader; the product lets no other id through' },
    3: { says: 'which source for which question', unguarded: 'no grader reads which tool was called' },
    4: { says: 'draft once, change once', unguarded: 'no grader; the product notes the first change only and asks' },
    5: { says: 'ask back when unclear', unguarded: 'no case asks something unclear through the model' },
    6: { says: 'four calls at most; no idle search', unguarded: 'no grader; the product stops after four calls' },
    7: { says: 'when it is enough', unguarded: 'no grader counts needless calls' },
  },
  'visit/brief': {
    0: { says: 'a brief for the seller', by: ['contract/json'], butNot: 'that nobody else is spoken to' },
    1: {
      says: 'what the changes mean, as inferences that quote; counts are not added up',
      by: ['contract/json'],
      butNot:
        'that each is an inference that quotes, and that counts are not added up; only that they are four at most',
    },
    2: {
      says: 'two to six questions, technique and person',
      by: ['PLAN-10/kind', 'contract/json'],
      butNot: 'one matter each, in their words, technique as asked, and that the person is on record',
    },
    3: {
      says: 'one goal in the direction given, and its sign',
      unguarded: `no grader holds the goal against the one given; ${NOT_GATED}`,
    },
    4: {
      says: 'for each person a reason to meet and something useful, no gift',
      by: ['GUARD-3'],
      butNot: 'an entry for each person on record and for nobody else, and that the reason is theirs too',
    },
    5: { says: 'what not to do', by: ['contract/json'], butNot: 'that it fits these people and this stage' },
    6: { says: 'pain not confirmed: no solution, no price', unguarded: `NEED-7 is graded in needs; ${NOT_GATED}` },
    7: { says: 'an inferred role is not known', by: ['CHAIN-8/certainty'] },
  },
  'visit/summary': {
    0: { says: 'a summary the customer reads', by: ['GUARD-9/tone', 'GUARD-4'] },
    1: { says: 'why we met, from the subject', unguarded: NOT_HELD },
    2: {
      says: 'what they said, as facts that quote',
      unguarded: `no grader knows what was said and left out; ${NOT_HELD}`,
    },
    3: {
      says: 'agreements are what both agreed',
      unguarded: `no grader knows what both agreed; ${NOT_HELD}`,
    },
    4: {
      says: 'next steps with who and when, from the notes',
      unguarded: NOT_HELD,
    },
    5: { says: 'what is open', unguarded: `no grader knows what was left open; ${NOT_GATED}` },
    6: { says: 'how each side is called', unguarded: `no grader reads forms of address; ${NOT_GATED}` },
    7: {
      says: 'no judgement, stance, internal or personal matter, no other company',
      by: ['GUARD-4', 'GUARD-3'],
      butNot: 'our own judgements and stances',
    },
    8: {
      says: 'only what the notes say',
      by: ['contract/json'],
      butNot: 'that the notes say it; only that lists keep their length',
    },
  },
};
