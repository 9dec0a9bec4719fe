import {
  bestOf,
  type HeldPlaces,
  heldPeriods,
  heldRates,
  type Place,
  periodsIn,
  ratesIn,
} from './support/figure-places.ts';
import { grounding } from './support/grounding.ts';
import { materialOf } from './support/material.ts';
import { problem, type Saying, sayings } from './support/said.ts';
import type { Grader, Problem } from './verdict.ts';
import { partsOfMonths } from './words/parts-of-months.ts';

const major = (id: string, grade: Grader['grade']): Grader => ({
  ...grounding(id),
  grade,
});

const ITS_PLACE = 0.3;
const HALF_AS_WELL = 0.5;

/** How many of the words about a mark stand about a held one, each counting alike: periods are too few to tell rare words from common ones. */
const evenly = <T>({ places }: HeldPlaces<T>): HeldPlaces<T> => ({ places, weight: () => 1 });
const sizeOf = ({ near, clause, sentence }: Place<unknown>): number =>
  near.size + 0.5 * Math.max(0, clause.size - near.size) + 0.2 * Math.max(0, sentence.size - clause.size);

/** Marks that stand where the record has another one of their sort. */
const misplaced = <T extends { text: string }>(
  { text, at }: Saying,
  read: (text: string) => readonly Place<T>[],
  held: HeldPlaces<T>,
  same: (a: T, b: T) => boolean,
  sort: (a: T, b: T) => boolean,
  /** Where the other mark may stand too and is then no other one. */
  isBeside: (a: Place<T>, b: Place<T>) => boolean = () => true,
): Problem[] => {
  const places = read(text);
  return places.flatMap((said) => {
    const own = bestOf(said, evenly(held), ({ mark }) => same(mark, said.mark)).likeness;
    const other = bestOf(
      said,
      evenly(held),
      ({ mark }) =>
        sort(mark, said.mark) &&
        !same(mark, said.mark) &&
        !places.some((beside) => isBeside(beside, said) && same(beside.mark, mark)),
    );
    const isOther =
      other.likeness >= 2 && other.likeness >= ITS_PLACE * sizeOf(said) && own <= HALF_AS_WELL * other.likeness;
    return other.held && isOther
      ? [
          problem(
            { at, text: said.mark.text },
            `the record says “${other.held.mark.text}” here: “${other.held.inClause.trim()}”`,
          ),
        ]
      : [];
  });
};

/** GUARD-1: what the record tells of this year is not told of the next, and nothing of a year nobody spoke of. */
const when = major('GUARD-1/when', (reading) => {
  const held = heldPeriods(reading.ground);
  const { texts } = materialOf(reading.ground);
  const given = texts.flatMap((text) => periodsIn(text).map(({ mark }) => mark));
  return sayings(reading).flatMap((saying): Problem[] => [
    ...misplaced(
      saying,
      periodsIn,
      held,
      (a, b) => a.unit === b.unit && a.offset === b.offset,
      (a, b) => a.unit === b.unit,
      (a, b) => a.inSentence === b.inSentence,
    ),
    ...periodsIn(saying.text)
      .filter(
        ({ mark }) =>
          Math.abs(mark.offset) > 1 && !given.some((each) => each.unit === mark.unit && each.offset === mark.offset),
      )
      .map(({ mark }) => problem({ at: saying.at, text: mark.text }, 'nothing on record speaks of this period')),
  ]);
});

/** GUARD-1: what is done, paid or wanted by the month is not told by the year. */
const howOften = major('GUARD-1/how-often', (reading) => {
  const held = heldRates(reading.ground);
  return sayings(reading).flatMap((saying) =>
    misplaced(
      saying,
      ratesIn,
      held,
      (a, b) => a.by === b.by,
      () => true,
    ),
  );
});

/** GUARD-1: the end of a month is not told as its beginning. */
const partOfMonth = major('GUARD-1/part-of-month', (reading) => {
  const held = materialOf(reading.ground).texts.flatMap(partsOfMonths);
  // A plan's own days of checking are its own.
  const told = sayings(reading).filter(({ kind }) => kind !== 'own' && kind !== 'proposal');
  return told.flatMap((saying): Problem[] =>
    partsOfMonths(saying.text)
      .filter(({ month, part }) => {
        const same = held.filter((each) => each.month === month);
        return same.length > 0 && !same.some((each) => each.part === part);
      })
      .map(({ text }) => problem({ at: saying.at, text }, 'the record has another part of this month')),
  );
});

export const periodGraders: readonly Grader[] = [when, howOften, partOfMonth];
