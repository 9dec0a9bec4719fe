import { type FoldedText, foldWithMap } from '#src/kernel/fold-text.ts';
import type { DateReading } from '#src/kernel/read-dates.ts';
import { type Figures, readFigures } from '#src/kernel/read-numbers.ts';
import { type RelativeDate, readRelativeDates } from '#src/kernel/read-relative-dates.ts';
import { type Clause, splitClauses } from './clauses.ts';
import { findPersonLike, type PersonLike } from './person-like.ts';
import { newSegmenter, type Segment } from './segments.ts';

/** Reads texts for the checks of one draft: each text once, whichever check asks. */
export type Reader = {
  /** Folded tightly. */
  fold: (text: string) => Readonly<FoldedText>;
  figures: (text: string) => Figures;
  dates: (text: string) => readonly DateReading[];
  relative: (text: string) => readonly RelativeDate[];
  clauses: (text: string) => readonly Clause[];
  persons: (text: string) => readonly PersonLike[];
  segments: (text: string) => readonly Segment[];
};

const once = <T>(read: (text: string) => T): ((text: string) => T) => {
  const known = new Map<string, T>();
  return (text) => {
    const had = known.get(text);
    if (had !== undefined) return had;
    const got = read(text);
    known.set(text, got);
    return got;
  };
};

/** A reader with nothing read yet; it is kept as long as the pack's index, not longer. */
export const newReader = (): Reader => {
  const figures = once(readFigures);
  return {
    fold: once((text) => foldWithMap(text, { tight: true })),
    figures,
    dates: (text) => figures(text).dates,
    relative: once(readRelativeDates),
    clauses: once(splitClauses),
    persons: once(findPersonLike),
    segments: once(newSegmenter()),
  };
};
