import type { Reading } from '../reading/reading.ts';
import type { Answer } from './support/answers.ts';
import { eachConflict, type PartFault } from './support/method.ts';
import { shareIn } from './support/overlap.ts';
import { namedIn, namesPerson } from './support/people.ts';
import { itemAt } from './support/verify.ts';
import type { Grader } from './verdict.ts';
import { SIDES_WITH, YIELDS } from './words/conflicts.ts';

type Conflict = Answer<'needs/hierarchy'>['conflicts'][number];
type Keeps = Conflict['aKeeps'];

/** What a side rests on: its own words, its quotes and the pieces they are from. */
const materialOf = ({ ground }: Reading, { text, evidence }: Keeps): string =>
  [
    text,
    ...evidence.flatMap(({ ref, quote }) => {
      const item = itemAt(ground, ref);
      return [quote, item?.label ?? '', item?.text ?? ''];
    }),
  ].join('\n');

/** One side: it is told of the one it belongs to, with evidence, and grants them their ground. */
const sideFaults = (reading: Reading, field: string, keeps: Keeps, own: string, other: string): PartFault[] => {
  const told = (why: string): PartFault => ({ field, text: keeps.text, why });
  const names = (name: string): boolean => name !== '' && namesPerson(keeps.text, name);
  return [
    ...(keeps.evidence.length > 0 || keeps.kind !== 'fact' ? [] : [told('it cites nothing of what they hold on to')]),
    ...(own !== '' && !namesPerson(materialOf(reading, keeps), own)
      ? [told(`nothing it says or cites speaks of ${own}`)]
      : []),
    ...(names(other) && !names(own) ? [told(`it is what ${other} holds on to, not ${own}`)] : []),
    ...(SIDES_WITH.test(keeps.text)
      ? [told('it says that one side has no ground, instead of what it holds on to')]
      : []),
  ];
};

/** CHAIN-11: a conflict is one of two people on record, with what each cannot give up. */
const sides = eachConflict('CHAIN-11/sides', ({ a, b, aKeeps, bKeeps }, reading) => {
  const people = reading.ground.people.map(({ name }) => name);
  const [one = ''] = namedIn(a, people);
  const [two = ''] = namedIn(b, people);
  const same = one !== '' ? one === two : a.trim() !== '' && a.trim() === b.trim();
  const strangers = [a, b].filter((side, at) => [one, two][at] === '' && side.trim() !== '');
  return [
    ...(a.trim() === '' || b.trim() === '' ? ['it takes two'] : []),
    ...(same ? [`${a} is in conflict with nobody else`] : []),
    ...strangers.map((side) => `${side} is nobody on record`),
    ...(shareIn(aKeeps.text, [bKeeps.text]) >= 0.85 ? ['both sides hold on to the same thing'] : []),
    ...(same ? [] : sideFaults(reading, 'aKeeps', aKeeps, one, two)),
    ...(same ? [] : sideFaults(reading, 'bKeeps', bKeeps, two, one)),
  ];
});

/** CHAIN-11: the common step is one that both can take, and asks neither to give in. */
const common = eachConflict('CHAIN-11/common', ({ a, b, aKeeps, bKeeps, common: step }) => {
  const told = (why: string): PartFault => ({ field: 'common', text: step.text, why });
  const [yields] = YIELDS([a, b]).exec(step.text) ?? [];
  return [
    ...(yields ? [told(`one side gives in: “${yields}”`)] : []),
    ...(SIDES_WITH.test(step.text) ? [told('it takes sides')] : []),
    ...([aKeeps, bKeeps].some(({ text }) => shareIn(step.text, [text]) >= 0.95)
      ? [told('it is what one side holds on to, and no step of both')]
      : []),
  ];
});

export const conflictGraders: readonly Grader[] = [sides, common];
