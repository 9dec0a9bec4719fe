import { holdsPeriod, type Period } from '#src/kernel/date-periods.ts';
import { sameQuantity } from '#src/kernel/quantity.ts';
import type { NumberReading } from '#src/kernel/read-numbers.ts';
import type { NamedText } from './check-attribution.ts';
import type { Claim, Fault } from './claim.ts';
import { faults } from './faults.ts';
import { type Frame, type Mark, readFrame, saidOf } from './frames.ts';
import { findNames, type NameUse } from './known-names.ts';
import { wordsBeside } from './label-words.ts';
import type { PackIndex } from './pack-index.ts';
import type { Support } from './support.ts';
import { findTitles } from './titles.ts';

type Held = Frame & { labelNames: readonly NameUse['known'][]; labelDates: readonly Period[] };
type Known = NameUse['known'];

const SORTS = ['person', 'company', 'product', 'unknown'] as const;

const frameOf = (support: Support, { names }: NamedText, index: PackIndex): Held => ({
  ...readFrame(support.context, { ...support.around(), names, titles: findTitles(support.context, [support], index) }),
  labelNames: findNames(support.item.label, index).uses.map(({ known }) => known),
  labelDates: index.read.dates(support.item.label),
});

const sameSort = (a: NumberReading, b: NumberReading): boolean =>
  a.kind === b.kind ? a.unit === b.unit || a.kind === 'count' : a.kind === 'plain' || b.kind === 'plain';
const sameAmount = (a: NumberReading, b: NumberReading): boolean =>
  sameQuantity({ ...a, value: Math.abs(a.value) }, { ...b, value: Math.abs(b.value) }) ||
  (Math.abs(a.value) === Math.abs(b.value) && sameSort(a, b));

const TOTAL =
  /共|合计|总|累计|平均|之间|(?<![降升增减跌涨])至|~|\b(?:total\w*|sum|altogether|combined|average|overall|between|in all|both)\b/iu;

type Labelled<T> = {
  marks: (frame: Frame) => readonly Mark<T>[];
  same: (mine: T, theirs: T) => boolean;
  sort: (mine: T, theirs: T) => boolean;
  bare: 'before' | 'behind';
};

/** A number or date among words that, in the evidence, stand about another one of its sort rather than about it (GUARD-1). */
const mislabelled = <T>(mark: Mark<T>, claim: Frame, held: readonly Held[], by: Labelled<T>): boolean => {
  const all = held.flatMap((frame) => by.marks(frame).map((other) => ({ frame, other })));
  const mine = all.filter(({ other }) => by.same(mark.value, other.value));
  const others = all.filter(({ other }) => by.sort(mark.value, other.value) && !by.same(mark.value, other.value));
  if (mine.length === 0 || others.length === 0) return false;
  const words = wordsBeside(claim, mark, by.marks(claim), by.bare);
  const sharedWith = ({ frame, other }: (typeof all)[number]): string[] =>
    [...wordsBeside(frame, other, by.marks(frame), by.bare)].filter((word) => words.has(word));
  // What the evidence gives without a word of its own may be spoken of in any words.
  if (mine.some(({ frame, other }) => wordsBeside(frame, other, by.marks(frame), by.bare).size === 0)) return false;
  const own = mine.map(sharedWith);
  const most = Math.max(...own.map((list) => list.length));
  const known = new Set(own.flat());
  return others.some((other) => {
    const list = sharedWith(other);
    return list.length > most && list.some((word) => !known.has(word));
  });
};

const BY_NUMBER: Labelled<NumberReading> = {
  marks: (frame) => frame.numbers,
  same: sameAmount,
  sort: sameSort,
  bare: 'before',
};
const BY_DATE: Labelled<Period> = {
  marks: (frame) => frame.dates,
  same: (a, b) => holdsPeriod(a, b) || holdsPeriod(b, a),
  sort: () => true,
  bare: 'behind',
};

/** What the evidence says of each mark that `fits`, over all frames; the label's where the words say nothing. */
const partners = <A, B>(
  held: readonly Held[],
  ofFrame: (frame: Held) => { marks: readonly Mark<A>[]; others: readonly Mark<B>[]; label: readonly B[] },
  fits: (value: A) => boolean,
): B[] =>
  held.flatMap((frame) => {
    const { marks, others, label } = ofFrame(frame);
    return marks
      .filter((mark) => fits(mark.value))
      .flatMap((mark) => {
        const said = saidOf(mark, marks, others).map(({ value }) => value);
        return said.length > 0 ? said : label.length === 1 ? label : [];
      });
  });

type Joint = 'right' | 'wrong' | undefined;

/** How the claim joins two marks, where the evidence joins `mine` to the first one and `others` to marks of its sort. */
const jointOf = <B>(mine: readonly B[], others: readonly B[], same: (value: B) => boolean): Joint => {
  if (mine.some(same)) return others.some(same) ? undefined : 'right';
  return mine.length > 0 && others.some(same) ? 'wrong' : undefined;
};

/** Marks of one sort and the names or dates said of them, of the evidence and of the claim. */
type Pairing<A, B> = {
  ofFrame: (frame: Held) => { marks: readonly Mark<A>[]; others: readonly Mark<B>[]; label: readonly B[] };
  said: (mark: Mark<A>) => Mark<B>[];
  same: (mine: A, theirs: A) => boolean;
  sort: (mine: A, theirs: A) => boolean;
  holds: (mine: B, theirs: B) => boolean;
};

const joint = <A, B>(mark: Mark<A>, held: readonly Held[], by: Pairing<A, B>): Joint => {
  const said = by.said(mark);
  const [one] = said;
  if (said.length !== 1 || !one) return undefined;
  return jointOf(
    partners(held, by.ofFrame, (value) => by.same(mark.value, value)),
    partners(held, by.ofFrame, (value) => by.sort(mark.value, value) && !by.same(mark.value, value)),
    (value) => by.holds(one.value, value),
  );
};

const namesOf = (sort: Known['of']) => (frame: Held) => ({
  others: frame.names.filter((n) => n.value.of === sort),
  label: frame.labelNames.filter((n) => n.of === sort),
});
const sameName = (a: Known, b: Known): boolean => a.folded === b.folded;

/**
 * GUARD-1: a number stands with its own measure, name and date, and a date with its own name: what belongs to another entry of the
 * same quotes is not said of this one (`GTX Pro 4821, GTX Plus 1090` holds no `GTX Plus 4821`).
 */
export const checkBindings = (
  claim: Claim,
  supports: readonly Support[],
  named: NamedText,
  quotes: readonly NamedText[],
  index: PackIndex,
  isMasked: (span: { start: number; end: number }) => boolean,
): Fault[] => {
  if (claim.kind !== 'fact' && claim.kind !== 'inference') return [];
  const numbers = index.read.figures(claim.text).numbers.filter((n) => !isMasked(n));
  const dates = index.read.dates(claim.text).filter((d) => !isMasked(d));
  if (supports.length === 0 || numbers.length + dates.length === 0) return [];
  const held = supports.map((support, i) => frameOf(support, quotes[i] ?? { text: '', names: [] }, index));
  const said = readFrame(claim.text, {
    numbers,
    dates,
    names: named.names,
    titles: findTitles(claim.text, supports, index),
  });
  const saidNames = (sort: Known['of']) => said.names.filter((n) => n.value.of === sort);
  const byDate: Pairing<NumberReading, Period> = {
    ofFrame: (frame) => ({ marks: frame.numbers, others: frame.dates, label: frame.labelDates }),
    said: (mark) => saidOf(mark, said.numbers, said.dates),
    same: sameAmount,
    sort: sameSort,
    holds: holdsPeriod,
  };
  const sorts = SORTS.filter((sort) => said.names.some((n) => n.value.of === sort));
  const numberByName = sorts.map(
    (sort): Pairing<NumberReading, Known> => ({
      ofFrame: (frame) => ({ marks: frame.numbers, ...namesOf(sort)(frame) }),
      said: (mark) => saidOf(mark, said.numbers, saidNames(sort)),
      same: sameAmount,
      sort: sameSort,
      holds: sameName,
    }),
  );
  const dateByName = sorts.map(
    (sort): Pairing<Period, Known> => ({
      ofFrame: (frame) => ({ marks: frame.dates, ...namesOf(sort)(frame) }),
      said: (mark) => saidOf(mark, said.dates, saidNames(sort)),
      same: holdsPeriod,
      sort: () => true,
      holds: sameName,
    }),
  );
  const spanOf = ({ start, end }: { start: number; end: number }) => ({ start, end });
  const wrongNumbers = said.numbers.filter((number) => {
    const entry = claim.text.slice(said.entries[number.entry] ?? 0, said.entries[number.entry + 1]);
    if (TOTAL.test(entry)) return false;
    const joints = [joint(number, held, byDate), ...numberByName.map((by) => joint(number, held, by))];
    if (joints.includes('wrong')) return true;
    return !joints.includes('right') && number.value.range === undefined && mislabelled(number, said, held, BY_NUMBER);
  });
  const wrongDates = said.dates.filter((date) => {
    const joints = dateByName.map((by) => joint(date, held, by));
    return joints.includes('wrong') || (!joints.includes('right') && mislabelled(date, said, held, BY_DATE));
  });
  return [
    ...wrongNumbers.map((mark) => faults.numberOfOther(claim.text.slice(mark.start, mark.end), spanOf(mark))),
    ...wrongDates.map((mark) => faults.dateOfOther(claim.text.slice(mark.start, mark.end), spanOf(mark))),
  ];
};
