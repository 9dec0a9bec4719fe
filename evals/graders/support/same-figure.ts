import { sameQuantity } from '#src/kernel/quantity.ts';
import type { NumberReading } from '#src/kernel/read-numbers.ts';
import type { Place } from './figure-places.ts';

type Num = Pick<NumberReading, 'value' | 'kind' | 'unit'>;

/** Whether two figures could be the same one: the same amount, or the same bare value. */
export const sameFigure = (a: Num, b: Num): boolean => {
  const [x, y] = [
    { ...a, value: Math.abs(a.value) },
    { ...b, value: Math.abs(b.value) },
  ];
  const bare = x.kind === 'plain' || y.kind === 'plain' || (x.kind === 'count' && y.kind === 'count');
  return sameQuantity(x, y) || (x.value === y.value && bare);
};

/** Figures that could stand in each other's place: amounts, shares, times; counts and bare numbers. */
export const sortOf = ({ kind }: Num): string =>
  kind === 'count' || kind === 'plain' ? 'number' : kind === 'points' ? 'percent' : kind;

/** The unit of a figure, or the word right behind one that has none. */
export const unitOf = ({ mark, after }: Place<NumberReading>): string =>
  mark.kind === 'plain'
    ? (/^[\s-]?(?:\p{Script=Han}|\p{Script=Latin}+)/u.exec(after)?.[0].trim().toLowerCase().replace(/s$/u, '') ?? '')
    : mark.kind === 'points'
      ? '%'
      : mark.unit;

/** `two`, `the two`, `上千万` are words as often as figures. */
export const isLooseFigure = ({ kind, value, text }: NumberReading): boolean =>
  !/\d/u.test(text) && ((kind === 'plain' && value <= 3) || /^[百千万亿]/u.test(text));
