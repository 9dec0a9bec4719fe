import type { Reading } from '../reading/reading.ts';
import { eachBottleneck, orAsks } from './support/method.ts';
import { shareIn } from './support/overlap.ts';
import { namedIn } from './support/people.ts';
import type { Grader } from './verdict.ts';
import { isUnseen } from './words/observable.ts';
import { isOurLayer, isOurSign, isStuckWithUs, lackOfOurs } from './words/our-house.ts';
import { isOwnDoing, isTask } from './words/tasks.ts';

const offered = ({ ground }: Reading): ReadonlySet<string> =>
  new Set(ground.inputs['plan/bottlenecks']?.soFar?.match(/\bK\d{1,2}\b/gu) ?? []);

const namesOf = ({ ground }: Reading): string[] => ground.people.map(({ name }) => name);

/** PLAN-6: a bottleneck is a hypothesis with evidence, a layer, and a sign by which it would be seen to be broken. */
const hypothesis = eachBottleneck(
  'PLAN-6/bottleneck',
  ({ candidate, hypothesis: said, layer, brokenWhen }, reading) => {
    const given = offered(reading);
    return [
      ...(said.evidence.length > 0 ? [] : ['a hypothesis without evidence']),
      ...(/[\p{L}\p{N}]/u.test(layer) ? [] : ['no layer']),
      ...(isUnseen(brokenWhen.text, namesOf(reading)) ? ['nobody could see that it is broken'] : []),
      ...(isTask(said.text) ? ['a task, no bottleneck'] : []),
      ...(isOwnDoing(brokenWhen.text) || isOurSign(brokenWhen.text, namesOf(reading))
        ? ['our own effort does not break it']
        : []),
      ...(shareIn(brokenWhen.text, [said.text]) < 0.9 ? [] : ['the sign repeats the hypothesis']),
      ...(!candidate || given.size === 0 || given.has(candidate) ? [] : [`no candidate ${candidate} was given`]),
    ];
  },
  orAsks('plan/bottlenecks', 'a bottleneck'),
);

/** PLAN-4, PLAN-6: it is the customer's chain that is stuck, and not our own house. */
const theirs = eachBottleneck('PLAN-6/theirs', ({ hypothesis: said, layer }, { ground }) => {
  const lack = lackOfOurs(said.text, ground.pack.names.products);
  return [
    ...(isOurLayer(layer) || namedIn(layer, ground.team.names).length > 0
      ? [{ field: 'layer', text: layer, why: 'a layer of our own house, not of the customer’s chain' }]
      : []),
    ...(isStuckWithUs(said.text) ? ['what holds it up is ours, not the customer’s'] : []),
    ...(lack ? [`the want of our own thing is no bottleneck: “${lack}”`] : []),
  ];
});

export const bottleneckGraders: readonly Grader[] = [hypothesis, theirs];
