import { holdsPeriod, type Period } from '#src/kernel/date-periods.ts';
import { sameQuantity } from '#src/kernel/quantity.ts';
import type { Figures } from '#src/kernel/read-numbers.ts';
import type { Ground } from '../../reading/reading.ts';
import { perObject } from './memo.ts';
import { foldTight, readFigures } from './read.ts';

type Num = Figures['numbers'][number];

/** Everything a model was given, read once: its words, figures and dates. */
export type Material = { texts: string[]; folded: string; numbers: Num[]; dates: Period[] };

/** The lines around untrusted text; the pieces themselves are read from the pack. */
const FENCE = /^<<<.*>>>$/gmu;

/** All that stands in the pieces, in the inputs beside them and in the lists the draft must respect. */
const givenTexts = (ground: Ground): string[] => [
  ...ground.pack.items.flatMap(({ label, text, asOf }) => [label, text, ...(asOf ? [asOf] : [])]),
  ...Object.values(ground.inputs).flatMap((slots) =>
    Object.entries(slots).flatMap(([slot, text]) => (slot === 'evidence' ? [] : [text.replaceAll(FENCE, '')])),
  ),
  ...ground.bottlenecks.map(({ text }) => text),
  ...ground.people.flatMap(({ name, title }) => [name, title]),
  ...ground.mayPromise,
  ...ground.offered.map(({ title }) => title),
  ground.today,
  ground.periodEnd ?? '',
  ground.next ? `${ground.next.owner} ${ground.next.due}` : '',
];

/** Reads everything of a ground. */
export const materialOf = perObject((ground: Ground): Material => {
  const texts = givenTexts(ground);
  const read = texts.map(readFigures);
  return {
    texts,
    folded: foldTight(texts.join('\n')),
    numbers: read.flatMap(({ numbers }) => numbers),
    dates: read.flatMap(({ dates }) => dates),
  };
});

/** Whether the material holds these words as written, width, case and spaces aside. */
export const standsIn = (ground: Ground, words: string): boolean =>
  materialOf(ground).folded.includes(foldTight(words));

/** Whether a piece of the record itself holds these words. */
export const standsInRecord = ({ pack }: Ground, words: string): boolean => {
  const folded = foldTight(words);
  return pack.items.some(({ label, text }) => foldTight(`${label}\n${text}`).includes(folded));
};

const abs = <T extends Num>(number: T): T => ({ ...number, value: Math.abs(number.value) });

/** Whether a figure stands among others: the same amount of the same thing, or a bare figure of the same value. */
export const figureAmong = (said: Num, held: readonly Num[]): boolean =>
  held.some(
    (found) =>
      sameQuantity(abs(said), abs(found)) ||
      (Math.abs(said.value) === Math.abs(found.value) &&
        (found.kind === 'plain' || said.kind === 'plain' || (said.kind === 'count' && found.kind === 'count'))),
  );

/** Whether a date stands among others: the same, or a vaguer word for one of them. */
export const dateAmong = (said: Period, held: readonly Period[]): boolean =>
  held.some((found) => holdsPeriod(said, found));

/** Effort and small sizes a draft may set itself: two weeks, half an hour, three questions, one page. */
export const isOwnEffort = ({ kind, value, unit, text }: Num): boolean => {
  if (/^(?:一半|半数?|half)$/iu.test(text)) return true;
  if (kind === 'duration')
    return unit === 'minute' ? value <= 120 : unit === 'hour' ? value <= 8 : unit === 'year' ? value <= 1 : value <= 15;
  return ['count', 'plain', 'ordinal'].includes(kind) && Number.isInteger(value) && value >= 0 && value <= 10;
};
