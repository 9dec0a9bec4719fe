import type { NumberReading } from '#src/kernel/read-numbers.ts';
import { placesIn } from './support/figure-places.ts';
import { grounding } from './support/grounding.ts';
import { perText } from './support/memo.ts';
import { problem, sayings } from './support/said.ts';
import { isLooseFigure } from './support/same-figure.ts';
import type { Grader, Problem } from './verdict.ts';
import { GREATER, LESS, NOT_TOLD, TWO_STATES } from './words/comparing.ts';

/** Figures that can be held against each other as they stand: of one kind and unit, and no share of one another. */
const mayCompare = (a: NumberReading, b: NumberReading): boolean =>
  a.kind === b.kind && a.unit === b.unit && a.kind !== 'points' && !isLooseFigure(a) && !isLooseFigure(b);

/** Two figures of one clause the words between which say the opposite of what they are. */
const turned = perText((text: string): { a: NumberReading; b: NumberReading }[] => {
  const places = placesIn(text);
  return places.flatMap((first, i) => {
    const second = places[i + 1];
    if (!second || !mayCompare(first.mark, second.mark)) return [];
    const [a, b] = [first.mark, second.mark];
    const between = text.slice(a.end, b.start);
    const before = first.inClause.slice(0, Math.max(0, first.inClause.indexOf(a.text)));
    if (NOT_TOLD.test(before) || TWO_STATES.test(before) || NOT_TOLD.test(between.replace(/不[及到]/u, ''))) return [];
    const [x, y] = [Math.abs(a.value), Math.abs(b.value)];
    return (GREATER.test(between) && x <= y) || (LESS.test(between) && x >= y) ? [{ a, b }] : [];
  });
});

/** GUARD-1: of two figures the greater is told as the greater. */
const compared: Grader = {
  ...grounding('GUARD-1/compared', 'critical'),
  grade: (reading) =>
    sayings(reading).flatMap((saying): Problem[] =>
      turned(saying.text).map(({ a, b }) =>
        problem({ at: saying.at, text: `${a.text} … ${b.text}` }, 'by the figures it is the other way round'),
      ),
    ),
};

export const comparedGraders: readonly Grader[] = [compared];
