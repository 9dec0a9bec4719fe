import { foldText } from '#src/kernel/fold-text.ts';
import { type DateReading, readDates as datesOf } from '#src/kernel/read-dates.ts';
import { type Figures, readFigures as figuresOf } from '#src/kernel/read-numbers.ts';
import { type RelativeDate, readRelativeDates as relativeOf } from '#src/kernel/read-relative-dates.ts';
import { perText } from './memo.ts';

/** Numbers, designations and dates of a text, each text read once. @see figuresOf in `src/kernel` */
export const readFigures: (text: string) => Readonly<Figures> = perText(figuresOf);

/** The numbers of a text, each text read once. */
export const readNumbers = (text: string): readonly Figures['numbers'][number][] => readFigures(text).numbers;

/** The dates of a text, each text read once. */
export const readDates: (text: string) => readonly DateReading[] = perText(datesOf);

/** A text as `foldText` folds it tightly, each text folded once. */
export const foldTight: (text: string) => string = perText((text) => foldText(text, { tight: true }));

/** What the service cannot read as one word: the year after the coming one. */
const AFTER_NEXT = /\bthe (?<u>year|quarter|month|week) after next\b/giu;

/** The periods of a text that are named from today, each text read once. */
export const readPeriods: (text: string) => readonly RelativeDate[] = perText((text) => {
  const later = [...text.matchAll(AFTER_NEXT)].map(
    (match): RelativeDate => ({
      unit: match.groups?.u?.toLowerCase() as RelativeDate['unit'],
      offset: 2,
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
    }),
  );
  return [...relativeOf(text), ...later].toSorted((a, b) => a.start - b.start);
});
