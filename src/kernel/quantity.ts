/** What a quantity counts. `points` are percentage points; `multiple` is times (倍); `plain` is a number without a unit. */
export type QuantityKind = 'money' | 'percent' | 'points' | 'multiple' | 'duration' | 'count' | 'ordinal' | 'plain';

/**
 * A quantity with its value in plain units: 1200万元 and CNY 12 million are both 12000000 `CNY`; 30%, 百分之三十 and 三成 are 30 `%`.
 * `unit` is a currency code, `%`, `pp`, `x`, a duration (`minute hour day workday week month quarter year`), a count's group
 * (`person org thing times item`), a measure (`kg` …), or empty.
 * `bound`: said as at least (`min`), at most (`max`) or about; `over` is a minimum or a time (`over 40 shifts`). `range`: which end of a pair (30→60, 3–5%).
 */
export type Quantity = {
  value: number;
  kind: QuantityKind;
  unit: string;
  bound?: 'min' | 'max' | 'about' | 'over';
  range?: 'from' | 'to';
};

const DURATIONS: Readonly<Record<string, readonly [string, number]>> = {
  second: ['minute', 1 / 60],
  minute: ['minute', 1],
  hour: ['minute', 60],
  day: ['day', 1],
  week: ['day', 7],
  month: ['month', 1],
  quarter: ['month', 3],
  year: ['month', 12],
  workday: ['workday', 1],
};

/** Value and unit with durations in minutes, days or months, so that 两周 is 14 days and 半年 6 months. */
const base = (q: Quantity): readonly [string, number] => {
  const duration = q.kind === 'duration' ? DURATIONS[q.unit] : undefined;
  return duration ? [duration[0], q.value * duration[1]] : [q.unit, q.value];
};

const near = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(a), Math.abs(b));

/** Chinese counts with measure words, English without: groups that name nothing in particular go with every other. */
const sameCount = (a: string, b: string): boolean => a === b || a === '' || b === '' || a === 'item' || b === 'item';

/** Whether two quantities are the same amount of the same thing. Bounds and range ends are not compared. */
export const sameQuantity = (a: Quantity, b: Quantity): boolean => {
  const [aUnit, aValue] = base(a);
  const [bUnit, bValue] = base(b);
  if (!near(aValue, bValue)) return false;
  const countable = (q: Quantity): boolean => q.kind === 'count' || q.kind === 'plain';
  if (countable(a) && countable(b)) return sameCount(aUnit, bUnit);
  return a.kind === b.kind && aUnit === bUnit;
};
