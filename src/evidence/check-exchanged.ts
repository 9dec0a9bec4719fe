import { holdsPeriod, type Period } from '#src/kernel/date-periods.ts';
import { sameQuantity } from '#src/kernel/quantity.ts';
import type { NumberReading } from '#src/kernel/read-numbers.ts';
import type { Alignment } from './align-texts.ts';
import type { Claim, Fault } from './claim.ts';
import { faults } from './faults.ts';
import type { Figure } from './lay-beside.ts';
import { movedAlong } from './moved-along.ts';

const isDate = (value: NumberReading | Period): value is Period => 'from' in value;

const same = (a: Figure, b: Figure): boolean => {
  if (isDate(a.value)) return isDate(b.value) && (holdsPeriod(a.value, b.value) || holdsPeriod(b.value, a.value));
  if (isDate(b.value)) return false;
  const [x, y] = [a.value, b.value];
  return sameQuantity({ ...x, value: Math.abs(x.value) }, { ...y, value: Math.abs(y.value) }) || x.value === y.value;
};

/**
 * GUARD-1: figures and dates stand in their own places: where the words around two of them are the evidence's and each stands in the
 * other's place, they were exchanged (`12,843 (22.1%) …, 35,064 (8.1%) …`).
 */
export const checkExchanged = (
  claim: Claim,
  layouts: readonly { alignment: Alignment; said: readonly Figure[]; held: readonly Figure[] }[],
): Fault[] => {
  if (claim.kind !== 'fact' && claim.kind !== 'inference') return [];
  const wrong = layouts.map(({ alignment, said, held }) => {
    const pairs = alignment.said.flatMap((token, i) => {
      const at = alignment.match[i] ?? -1;
      if (token.key !== '#' || at < 0) return [];
      const beside = [-2, -1, 1, 2].filter((d) => alignment.match[i + d] === at + d && alignment.match[i + d] !== -1);
      const [mine, theirs] = [
        said.find((f) => f.start === token.start),
        held.find((f) => f.start === alignment.held[at]?.start),
      ];
      return mine && theirs ? [{ mine, theirs, i, at, firm: beside.length >= 1 }] : [];
    });
    const off = pairs.filter(({ mine, theirs }) => !same(mine, theirs));
    return off.filter((one) => {
      const own = off.find((other) => other !== one && other.firm && same(one.mine, other.theirs));
      return (
        one.firm &&
        own !== undefined &&
        off.some((other) => other !== one && other.firm && same(other.mine, one.theirs)) &&
        !movedAlong(alignment, one.i, own.at)
      );
    });
  });
  // Another quote that has the figures so makes it right.
  if (wrong.length === 0 || wrong.some((list) => list.length === 0)) return [];
  return (wrong[0] ?? []).slice(0, 1).map(({ mine }) => {
    const text = claim.text.slice(mine.start, mine.end);
    const span = { start: mine.start, end: mine.end };
    return isDate(mine.value) ? faults.dateOfOther(text, span) : faults.numberOfOther(text, span);
  });
};
