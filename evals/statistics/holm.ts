/**
 * Holm's step-down adjustment: p values of several tests, in the order given, raised so that the chance of any false
 * alarm among them stays at the level each is held against.
 */
export const holm = (pValues: readonly number[]): number[] => {
  const order = pValues.map((p, at) => ({ p, at })).sort((a, b) => a.p - b.p || a.at - b.at);
  const adjusted = new Array<number>(pValues.length).fill(1);
  let floor = 0;
  for (const [rank, { p, at }] of order.entries()) {
    floor = Math.max(floor, Math.min(1, p * (order.length - rank)));
    adjusted[at] = floor;
  }
  return adjusted;
};
