import type { NumberReading } from '#src/kernel/read-numbers.ts';
import type { RelativeDate } from '#src/kernel/read-relative-dates.ts';
import type { Ground } from '../../reading/reading.ts';
import { rateMarks } from '../words/rates.ts';
import { perObject, perText } from './memo.ts';
import { contentOf } from './overlap.ts';
import { readNumbers, readPeriods } from './read.ts';

type Span = { start: number; end: number; text: string };

/** A figure or period and the words it stands among: next to it, up to the marks beside it; in its clause; in its sentence. */
export type Place<T> = {
  mark: T;
  near: ReadonlySet<string>;
  clause: ReadonlySet<string>;
  sentence: ReadonlySet<string>;
  /** The words before it, from the mark or comma before it, and behind it up to the next ones. */
  before: string;
  after: string;
  /** Its clause and its sentence as written. */
  inClause: string;
  inSentence: string;
};

const SENTENCE = /[。；;！？!?\n]|(?<!\d)\.(?=\s|$)/gu;
const CLAUSE = /[，。；;！？!?\n（）()]|,(?=\s)|(?<!\d)\.(?=\s|$)|\s(?=(?:and|but|while|whereas)\s)/gu;

const stretchAt = (text: string, marks: RegExp, { start, end }: Span): { from: number; to: number } => {
  let [from, to] = [0, text.length];
  for (const mark of text.matchAll(marks)) {
    if (mark.index + mark[0].length <= start) from = mark.index + mark[0].length;
    else if (mark.index >= end) {
      to = mark.index;
      break;
    }
  }
  return { from, to };
};

/** What follows a mark before the words that lead to the next one of its clause. */
const nounOf = (between: string): string =>
  between.split(/[与和及、：:]|\b(?:and|to|from|of which|against|with)\b/iu)[0] ?? '';

const placesOf = <T extends Span>(text: string, marks: readonly T[]): Place<T>[] => {
  if (marks.length === 0) return [];
  const blank = marks.reduceRight(
    (left, { start, end }) => `${left.slice(0, start)}${' '.repeat(end - start)}${left.slice(end)}`,
    text,
  );
  return marks.map((mark, i) => {
    const { from, to } = stretchAt(text, CLAUSE, mark);
    const whole = stretchAt(text, SENTENCE, mark);
    const left = Math.max(from, marks[i - 1]?.end ?? 0);
    const next = Math.min(to, marks[i + 1]?.start ?? text.length);
    const right = next < to ? mark.end + nounOf(text.slice(mark.end, next)).length : to;
    return {
      mark,
      near: contentOf(blank.slice(left, right)),
      clause: contentOf(blank.slice(from, to)),
      sentence: contentOf(blank.slice(whole.from, whole.to)),
      before: text.slice(left, mark.start),
      after: text.slice(mark.end, next),
      inClause: text.slice(from, to),
      inSentence: text.slice(whole.from, whole.to),
    };
  });
};

/** The figures of a text with the words they stand among; ranks are figures of nothing. */
export const placesIn: (text: string) => readonly Place<NumberReading>[] = perText((text) =>
  placesOf(
    text,
    readNumbers(text).filter(({ kind }) => kind !== 'ordinal'),
  ),
);

/** The periods a text names from today (`this year`, `上季度`) with the words they stand among. */
export const periodsIn: (text: string) => readonly Place<RelativeDate>[] = perText((text) =>
  placesOf(text, readPeriods(text)),
);

/** `每月`, `monthly`, `a month of`: how often, or by what stretch of time. */
export type RateMark = Span & { by: string };

/** The stretches of time a text counts by, with the words they stand among. */
export const ratesIn: (text: string) => readonly Place<RateMark>[] = perText((text) => placesOf(text, rateMarks(text)));

/** A place of a piece, and what its label says of it. */
export type Held<T> = Place<T> & { label: ReadonlySet<string>; ref: string; type: string; text: string };

/** All marks of the pieces, each with its place, and how rare a word is among those places. */
export type HeldPlaces<T> = { places: readonly Held<T>[]; weight: (word: string) => number };

const heldOf = <T>({ pack }: Ground, read: (text: string) => readonly Place<T>[]): HeldPlaces<T> => {
  const places = pack.items.flatMap(({ label, text, ref, source }) =>
    read(text).map((place) => {
      const named = contentOf(label);
      // A field that holds nothing but a figure is named by its label.
      const near = place.sentence.size === 0 ? named : place.near;
      return { ...place, near, label: named, ref, type: source.type, text };
    }),
  );
  const counts = new Map<string, number>();
  for (const { sentence, label } of places)
    for (const word of new Set([...sentence, ...label])) counts.set(word, (counts.get(word) ?? 0) + 1);
  return { places, weight: (word) => Math.log(1 + places.length / ((counts.get(word) ?? 0) + 1)) };
};

/** The figures of every piece of a ground. */
export const heldFigures: (ground: Ground) => HeldPlaces<NumberReading> = perObject((ground: Ground) =>
  heldOf(ground, placesIn),
);

/** The periods of every piece of a ground. */
export const heldPeriods: (ground: Ground) => HeldPlaces<RelativeDate> = perObject((ground: Ground) =>
  heldOf(ground, periodsIn),
);

/** The stretches of time the pieces of a ground count by. */
export const heldRates: (ground: Ground) => HeldPlaces<RateMark> = perObject((ground: Ground) =>
  heldOf(ground, ratesIn),
);

const NEXT_TO_IT = 1;
const IN_CLAUSE = 0.5;
const IN_SENTENCE = 0.2;

const share = (place: Pick<Place<unknown>, 'near' | 'clause'>, word: string): number =>
  place.near.has(word) ? NEXT_TO_IT : place.clause.has(word) ? IN_CLAUSE : IN_SENTENCE;

/** How much of the words around a mark stand around a held one, the rarer the more: next to it they count whole, farther off less. */
export const likenessOf = <T>(said: Place<T>, held: Held<T>, weight: HeldPlaces<T>['weight']): number => {
  let sum = 0;
  for (const word of said.sentence)
    if (held.sentence.has(word) || held.label.has(word))
      sum += Math.min(share(said, word), share(held, word)) * weight(word);
  return sum;
};

/** How many of the words next to a mark stand next to a held one. */
export const besideOf = <T>(said: Place<T>, held: Held<T>): number =>
  [...said.near].filter((word) => held.near.has(word)).length;

/** How like a place is to itself: what a likeness is measured by. */
export const wholeOf = <T>(said: Place<T>, weight: HeldPlaces<T>['weight']): number => {
  let sum = 0;
  for (const word of said.sentence) sum += share(said, word) * weight(word);
  return sum;
};

/** The best likeness among the held places that `fits` lets in, and the place it is with. */
export const bestOf = <T>(
  said: Place<T>,
  { places, weight }: HeldPlaces<T>,
  fits: (held: Held<T>) => boolean,
): { likeness: number; held: Held<T> | null } => {
  let [likeness, found]: [number, Held<T> | null] = [-1, null];
  for (const held of places) {
    if (!fits(held)) continue;
    const like = likenessOf(said, held, weight);
    if (like > likeness) [likeness, found] = [like, held];
  }
  return { likeness: Math.max(0, likeness), held: found };
};
