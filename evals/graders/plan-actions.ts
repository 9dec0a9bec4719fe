import type { Reading } from '../reading/reading.ts';
import { type Answer, answerOf } from './support/answers.ts';
import { namedIn, namesPerson } from './support/people.ts';
import type { Grader, Problem } from './verdict.ts';
import { isObservable } from './words/observable.ts';
import { JOINT, NOBODY_DOES, THEIR_TASK } from './words/owners.ts';

type Action = Answer<'plan/actions'>['actions'][number];

const isDay = (day: string): boolean => /^\d{4}-\d{2}-\d{2}$/u.test(day) && !Number.isNaN(Date.parse(day));

const dateFaults = ({ ground: { today, periodEnd } }: Reading, { start, verifyBy }: Action): string[] => [
  ...(isDay(start) && isDay(verifyBy) ? [] : ['a date that is none']),
  ...(start >= today && verifyBy >= today ? [] : ['a date that is past']),
  ...(start <= verifyBy ? [] : ['it is checked before it starts']),
  ...(periodEnd === null || verifyBy <= periodEnd ? [] : ['it ends after the period']),
];

const orderFaults = (actions: readonly Action[], at: number): string[] => {
  const action = actions[at];
  return (action?.afterActions ?? []).flatMap((place) => {
    const first = actions[place - 1];
    if (!first || !action || place - 1 === at) return ['it waits for an action that is not there'];
    return first.start <= action.verifyBy ? [] : ['it ends before the action it waits for begins'];
  });
};

/** PLAN-7: each action serves a bottleneck that exists, and each bottleneck has an action. */
const serves: Grader = {
  id: 'PLAN-7/bottleneck',
  rule: 'PLAN-7',
  tier: 'method',
  severity: 'major',
  drafts: ['plan'],
  grade: (reading) => {
    const said = answerOf(reading, 'plan/actions');
    if (!said) return null;
    const known = reading.ground.bottlenecks.map(({ id }) => id);
    const idle = known.filter((id) => !said.actions.some(({ bottleneck }) => bottleneck === id));
    return [
      ...said.actions.flatMap(({ bottleneck, claim }, at) =>
        known.includes(bottleneck)
          ? []
          : [
              {
                at: `plan/actions actions[${at}]`,
                text: claim.text,
                why: `serves no bottleneck of the plan (${bottleneck})`,
              },
            ],
      ),
      ...(said.actions.length === 0 && said.questions.length > 0 ? [] : idle).map(
        (id): Problem => ({ at: 'plan/actions', text: id, why: 'a bottleneck without an action' }),
      ),
    ];
  },
};

/** PLAN-7: an action can be verified: real dates in their order, after today, within the period, and a result to be seen. */
const verifiable: Grader = {
  id: 'PLAN-7/verifiable',
  rule: 'PLAN-7',
  tier: 'method',
  severity: 'major',
  drafts: ['plan'],
  grade: (reading) => {
    const said = answerOf(reading, 'plan/actions');
    if (!said) return null;
    return said.actions.flatMap((action, at) =>
      [
        ...dateFaults(reading, action),
        ...orderFaults(said.actions, at),
        ...(isObservable(action.observable) ? [] : ['its result cannot be seen']),
      ].map((why) => ({ at: `plan/actions actions[${at}]`, text: action.observable, why })),
    );
  },
};

const ownerFaults = ({ ground }: Reading, { claim: { text } }: Action): string[] => {
  const own = namedIn(text, ground.team.names);
  const joined = own.length > 1 && JOINT.pair(own).test(text);
  const theirs = ground.people.filter(({ name }) => namesPerson(text, name) && THEIR_TASK(name).test(text));
  return [
    ...(joined || (JOINT.words.test(text) && own.length !== 1) ? ['two answer for it'] : []),
    ...(NOBODY_DOES.test(text) ? ['nobody answers for it'] : []),
    ...theirs.map(({ name }) => `${name} is the customer's, and cannot answer for our action`),
  ];
};

/** PLAN-3, PLAN-7: one person of ours answers for an action. */
const owner: Grader = {
  id: 'PLAN-7/owner',
  rule: 'PLAN-7',
  tier: 'method',
  severity: 'major',
  drafts: ['plan'],
  grade: (reading) => {
    const said = answerOf(reading, 'plan/actions');
    if (!said) return null;
    return said.actions.flatMap((action, at) =>
      ownerFaults(reading, action).map((why) => ({
        at: `plan/actions actions[${at}].claim`,
        text: action.claim.text,
        why,
      })),
    );
  },
};

export const actionGraders: readonly Grader[] = [serves, verifiable, owner];
