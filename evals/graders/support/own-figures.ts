import type { Period } from '#src/kernel/date-periods.ts';
import type { NumberReading } from '#src/kernel/read-numbers.ts';
import type { Reading } from '../../reading/reading.ts';
import { answerOf } from './answers.ts';
import { dateAmong } from './material.ts';
import { readDates } from './read.ts';

const SCALES: readonly (readonly [RegExp, number])[] = [
  [/亿/u, 1e8],
  [/千万/u, 1e7],
  [/百万|million|\bm\b|mn/iu, 1e6],
  [/万/u, 1e4],
  [/千|thousand|\bk\b/iu, 1e3],
];

/** A goal's figures in plain units: `34.8` with `万元` is 348000. */
export const inPlain = (value: number, unit: string): number[] => {
  const scale = SCALES.find(([words]) => words.test(unit))?.[1] ?? 1;
  return [value, value * scale];
};

/** Figures a plan sets itself: its goals' targets and baselines. They may be said again in its actions and texts. */
export const ownFigures = (reading: Reading): ((at: string, said: NumberReading) => boolean) => {
  const goals = answerOf(reading, 'plan/goals')?.goals ?? [];
  const values = goals.flatMap(({ baseline, target, unit }) =>
    [baseline, target].flatMap((value) => (typeof value === 'number' ? inPlain(value, unit) : [])),
  );
  return (_, said) => values.some((value) => Math.abs(Math.abs(said.value) - value) <= 1e-9 * Math.max(1, value));
};

/** Days a draft sets itself: the dates of its goals and actions, and all of the days the next step was given. */
export const ownDates = (reading: Reading): ((at: string, said: Period) => boolean) => {
  const goals = answerOf(reading, 'plan/goals')?.goals ?? [];
  const actions = answerOf(reading, 'plan/actions')?.actions ?? [];
  const days = [...goals.map(({ due }) => due), ...actions.flatMap(({ start, verifyBy }) => [start, verifyBy])];
  const held = days.flatMap((day) => readDates(day));
  const { periodEnd, today } = reading.ground;
  return (at, said) => {
    if (dateAmong(said, held)) return true;
    // A goal's or action's own words may name a day on the way, but none outside the period.
    const inPeriod = said.from > today && (periodEnd === null || said.from <= periodEnd);
    return /^plan\/(?:actions|risks|bottlenecks|why)/u.test(at) && inPeriod && /^\d{4}/u.test(said.from);
  };
};
