import type { Reading } from '../reading/reading.ts';
import { type Answer, answerOf } from './support/answers.ts';
import { eachAction, onAnswer } from './support/method.ts';
import { shareIn } from './support/overlap.ts';
import { namedIn, namesPerson } from './support/people.ts';
import type { Grader, Problem } from './verdict.ts';
import { isUnseen } from './words/observable.ts';
import { isHousework } from './words/our-house.ts';
import { JOINT, NOBODY_DOES, THEIR_TASK } from './words/owners.ts';
import { undercutIn } from './words/undercutting.ts';

type Action = Answer<'plan/actions'>['actions'][number];

const isDay = (day: string): boolean => /^\d{4}-\d{2}-\d{2}$/u.test(day) && !Number.isNaN(Date.parse(day));

const dateFaults = ({ ground: { today, periodEnd } }: Reading, { start, verifyBy }: Action): string[] => [
  ...(isDay(start) && isDay(verifyBy) ? [] : ['a date that is none']),
  ...(start >= today && verifyBy >= today ? [] : ['a date that is past']),
  ...(start <= verifyBy ? [] : ['it is checked before it starts']),
  ...(periodEnd === null || verifyBy <= periodEnd ? [] : ['it ends after the period']),
];

/** The places of the actions that one waits for, at any remove. */
const waitsFor = (actions: readonly Action[], at: number, seen: ReadonlySet<number> = new Set()): Set<number> => {
  const found = new Set<number>(seen);
  for (const place of actions[at]?.afterActions ?? [])
    if (!found.has(place - 1)) {
      found.add(place - 1);
      for (const far of waitsFor(actions, place - 1, found)) found.add(far);
    }
  return found;
};

const orderFaults = (actions: readonly Action[], at: number): string[] => {
  const action = actions[at];
  const each = (action?.afterActions ?? []).flatMap((place) => {
    const first = actions[place - 1];
    if (!first || !action || place - 1 === at) return ['it waits for an action that is not there'];
    return first.start <= action.start ? [] : ['it begins before the action it waits for'];
  });
  return waitsFor(actions, at).has(at) && each.length === 0 ? ['it waits for itself in a circle'] : each;
};

/** An action that names nobody of theirs, and keeps our own house or rests on nothing that its bottleneck speaks of. */
const isForNobody = ({ ground }: Reading, { claim: { text, evidence }, bottleneck, observable }: Action): boolean => {
  const people = ground.people.map(({ name }) => name);
  if (namedIn(text, people).length > 0) return false;
  const held = ground.bottlenecks.find(({ id }) => id === bottleneck)?.text ?? '';
  return isHousework(text) || isHousework(observable) || (evidence.length === 0 && shareIn(text, [held]) < 0.15);
};

/** PLAN-7: each action serves a bottleneck that exists, and each bottleneck has an action; without bottlenecks there are questions. */
const serves = onAnswer('plan/actions', 'PLAN-7/bottleneck', (said, reading): Problem[] => {
  const known = reading.ground.bottlenecks.map(({ id }) => id);
  const drafted = answerOf(reading, 'plan/bottlenecks')?.bottlenecks;
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
    ...said.actions.flatMap((action, at) =>
      isForNobody(reading, action)
        ? [
            {
              at: `plan/actions actions[${at}]`,
              text: action.claim.text,
              why: 'our own housework serves no bottleneck',
            },
          ]
        : [],
    ),
    ...(said.actions.length === 0 && said.questions.length > 0 ? [] : idle).map(
      (id): Problem => ({ at: 'plan/actions', text: id, why: 'a bottleneck without an action' }),
    ),
    ...(drafted?.length === 0 && said.actions.length > 0
      ? [{ at: 'plan/bottlenecks', text: '', why: 'no bottleneck, and yet actions instead of questions' }]
      : []),
  ];
});

/** PLAN-7: an action can be verified: real dates in their order, after today, within the period, and a result to be seen. */
const verifiable = eachAction('PLAN-7/verifiable', (action, reading, at, { actions }) => {
  const people = reading.ground.people.map(({ name }) => name);
  return [
    ...[...dateFaults(reading, action), ...orderFaults(actions, at)],
    ...(isUnseen(action.observable, people)
      ? [{ field: 'observable', text: action.observable, why: 'its result cannot be seen' }]
      : []),
  ];
});

/** PLAN-3, PLAN-7: one person of ours answers for an action. */
const owner = eachAction('PLAN-7/owner', ({ claim: { text } }, { ground }) => {
  const own = namedIn(text, ground.team.names);
  const joined = own.length > 1 && JOINT.pair(own).test(text);
  const theirs = ground.people.filter(({ name }) => namesPerson(text, name) && THEIR_TASK(name).test(text));
  return [
    ...(joined || (JOINT.words.test(text) && own.length !== 1) ? ['two answer for it'] : []),
    ...(NOBODY_DOES.test(text) ? ['nobody answers for it'] : []),
    ...theirs.map(({ name }) => `${name} is the customer's, and cannot answer for our action`),
  ].map((why) => ({ field: 'claim', why }));
});

/** PLAN-7, PLAN-9: an action works on its bottleneck, and buys nobody with the price. */
const price = eachAction('PLAN-7/price', ({ claim: { text } }) => {
  const cut = undercutIn(text);
  return cut ? [{ field: 'claim', why: `it only gives way on the price: “${cut}”` }] : [];
});

export const actionGraders: readonly Grader[] = [serves, verifiable, owner, price];
