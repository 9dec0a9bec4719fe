/**
 * Where a rising function reaches 0 between two ends: Newton's steps, halved whenever a step would leave the bracket.
 * `slope` is its derivative. Exact to the last few bits of a double.
 */
export const findRoot = (
  value: (x: number) => number,
  slope: (x: number) => number,
  { low, high, start }: { low: number; high: number; start: number },
): number => {
  let below = low;
  let above = high;
  let x = start;
  for (let round = 0; round < 200; round++) {
    const off = value(x);
    if (off === 0) return x;
    if (off < 0) below = x;
    else above = x;
    const step = x - off / slope(x);
    const next = step > below && step < above ? step : (below + above) / 2;
    if (next === x || Math.abs(next - x) <= Number.EPSILON * Math.abs(next)) return next;
    x = next;
  }
  return x;
};
