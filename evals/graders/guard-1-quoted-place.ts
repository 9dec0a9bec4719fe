import type { NumberReading } from '#src/kernel/read-numbers.ts';
import type { Reading } from '../reading/reading.ts';
import { heldFigures, type Place, placesIn } from './support/figure-places.ts';
import { grounding } from './support/grounding.ts';
import { contentOf } from './support/overlap.ts';
import { problem, type Saying, sayings } from './support/said.ts';
import { isLooseFigure, sameFigure } from './support/same-figure.ts';
import type { Grader, Problem } from './verdict.ts';

type Figure = Place<NumberReading>;

const WORDS = /\p{Script=Han}|[\p{Script=Latin}\p{N}][\p{Script=Latin}\p{N}'’-]*/gu;

/** The words right before two figures that are the same, from the figures back. */
const sharedLead = (a: Figure, b: Figure): string => {
  const [x, y] = [a, b].map(({ before }) => (before.toLowerCase().match(WORDS) ?? []).reverse());
  const end = (x ?? []).findIndex((word, at) => word !== y?.[at]);
  const shared = (x ?? []).slice(0, end < 0 ? undefined : end).reverse();
  return shared.some((word) => /\p{Script=Han}/u.test(word)) ? shared.join('') : shared.join(' ');
};

/** Two words of a meaning, or four characters, lead up to both: one thing is told in the same words. */
const isSamePlace = (a: Figure, b: Figure): boolean => {
  const lead = sharedLead(a, b);
  return /\p{Script=Han}/u.test(lead) ? lead.length >= 4 : contentOf(lead).size >= 2;
};

const CLOSE = 0.05;
const isAbout = (a: number, b: number): boolean => Math.abs(a - b) <= CLOSE * Math.max(Math.abs(a), Math.abs(b));

/** Figures of a claim that stand in no quote of it, behind the very words behind which its quote has another of their kind. */
const displaced = (reading: Reading, { text, quotes }: Saying): { said: Figure; held: Figure }[] => {
  const told = placesIn(text);
  const quoted = quotes.flatMap((quote) => placesIn(quote));
  const among = (figure: Figure, list: readonly Figure[]): boolean =>
    list.some(({ mark }) => sameFigure(mark, figure.mark));
  return told
    .filter((said) => !isLooseFigure(said.mark) && !among(said, quoted))
    .flatMap((said) => {
      const held = quoted.find(
        (each) =>
          each.mark.kind === said.mark.kind &&
          each.mark.unit === said.mark.unit &&
          !isLooseFigure(each.mark) &&
          !isAbout(each.mark.value, said.mark.value) &&
          !among(each, told) &&
          isSamePlace(said, each),
      );
      const elsewhere = heldFigures(reading.ground).places.some(
        (each) => sameFigure(each.mark, said.mark) && isSamePlace(said, each),
      );
      return held && !elsewhere ? [{ said, held }] : [];
    });
};

/** GUARD-1: behind the words of a quote stands the figure of the quote, and no other one of the material. */
const quotedPlace: Grader = {
  ...grounding('GUARD-1/quoted-place', 'critical'),
  grade: (reading) =>
    sayings(reading)
      .filter(({ kind }) => kind === 'fact' || kind === 'inference')
      .flatMap((saying): Problem[] =>
        displaced(reading, saying).map(({ said, held }) =>
          problem({ at: saying.at, text: said.mark.text }, `its quote has ${held.mark.text} behind the same words`),
        ),
      ),
};

export const quotedPlaceGraders: readonly Grader[] = [quotedPlace];
