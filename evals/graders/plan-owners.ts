import { sayings } from './support/said.ts';
import type { Grader, Problem } from './verdict.ts';
import { sharedBlameIn, theirBlameIn } from './words/owners.ts';

/** What a plan says that nobody answers to: its questions, and what people of the customer are like. */
const OTHER = /questions\[|^plan\/decision people/u;
/** Where our own work is told, so that only one of ours can answer for it. */
const OURS = /^plan\/(?:actions actions|goals goals)\[\d+\]\.(?:claim|observable|measure)$/u;

/** PLAN-3, PLAN-7: exactly one person of ours answers, wherever a plan says who does: not two, and nobody of the customer's. */
const one: Grader = {
  id: 'PLAN-3/owner',
  rule: 'PLAN-3',
  tier: 'method',
  severity: 'major',
  drafts: ['plan'],
  grade: (reading) => {
    const { people, team } = reading.ground;
    const theirs = people.map(({ name }) => name);
    return sayings(reading)
      .filter(({ at, kind }) => kind !== 'question' && !OTHER.test(at))
      .flatMap(({ at, text }): Problem[] => {
        const shared = sharedBlameIn(text, team.names, theirs);
        const passed = OURS.test(at) ? theirBlameIn(text, theirs) : null;
        return [
          ...(shared ? [{ at, text, why: `two answer for it: “${shared}”` }] : []),
          ...(passed ? [{ at, text, why: `somebody of the customer answers for our work: “${passed}”` }] : []),
        ];
      });
  },
};

export const planOwnerGraders: readonly Grader[] = [one];
