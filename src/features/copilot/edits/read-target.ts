import { type NumberReading, readNumbers } from '#src/kernel/read-numbers.ts';
import { LOWER, RAISE } from './edit-words.ts';
import type { OutlineItem } from './outline.ts';

/** A new target of a goal in its unit; `unit` where the words name another one. */
export type NewTarget = { target: number; unit?: string };

const MONEY = /^[A-Z]{3}$/u;

/** The figure a value holds, dates taken out before; undefined without one. */
export const figureOf = (value: string): NumberReading | undefined =>
  readNumbers(value).find(({ kind }) => kind !== 'ordinal' && kind !== 'duration');

/** Whether a figure can be this goal's target: money for money, a percentage for a percentage, a bare number for either. */
export const fitsGoal = (figure: NumberReading, { unit = '' }: OutlineItem): boolean => {
  if (figure.kind === 'money') return MONEY.test(unit);
  if (figure.kind === 'percent' || figure.kind === 'points') return unit === '%';
  // Nobody writes a percentage in tens of thousands, nor an amount of money below a hundred.
  if (figure.kind === 'plain')
    return unit === '%' ? figure.value <= 1_000 : MONEY.test(unit) ? figure.value >= 100 : true;
  return !MONEY.test(unit);
};

/** Whether a clause changes a figure by so much instead of to so much. */
export const isRelative = (clause: string): boolean => RAISE.test(clause) || LOWER.test(clause);

/** The new target a clause gives a goal: the figure itself, or the present target raised or lowered by it. */
export const readTarget = (clause: string, figure: NumberReading, goal: OutlineItem): NewTarget => {
  const { unit = '', target } = goal;
  const sign = RAISE.test(clause) ? 1 : LOWER.test(clause) ? -1 : 0;
  if (sign !== 0 && typeof target === 'number') {
    if (figure.kind === 'percent' && unit !== '%') return { target: round(target * (1 + (sign * figure.value) / 100)) };
    if (fitsGoal(figure, goal) && (figure.kind !== 'money' || figure.unit === unit))
      return { target: round(target + sign * figure.value) };
  }
  const other = figure.kind === 'money' && figure.unit !== unit && figure.unit !== '' ? figure.unit : undefined;
  return { target: figure.value, ...(other ? { unit: other } : {}) };
};

const round = (value: number): number => Number(value.toFixed(4));
