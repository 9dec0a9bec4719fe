/** A range, lower end first. */
export type Interval = [low: number, high: number];
/** One list: how many of so many candidates were won later, and how many of those stood among the first `k`. */
export type ListOutcome = { candidates: number; wonLater: number; hits: Readonly<Record<string, number>> };

const DRAWS = 1_000;
/** Half a hit is added on either side (Jeffreys): where none was hit, that none ever would be is not certain. */
const HALF = 0.5;
const LOW = 0.025;

/**
 * The 95 % interval of lift at `k` over several lists, by parametric bootstrap: the share of wins among the
 * first `k`, and among all of each list, is drawn anew from what it may be given what was counted. The draws are the same every time.
 */
export const liftInterval = (lists: readonly ListOutcome[], k: number): Interval => {
  const random = generator(20_260_101 + k);
  const draws = Array.from({ length: DRAWS }, () => {
    let [hits, expected] = [0, 0];
    for (const { candidates, wonLater, hits: counted } of lists) {
      expected += k * beta(wonLater + HALF, candidates - wonLater + HALF, random);
      hits += counted[String(k)] ?? 0;
    }
    const trials = k * lists.length;
    return (trials * beta(hits + HALF, trials - hits + HALF, random)) / expected;
  }).sort((a, b) => a - b);
  const at = (share: number) => draws[Math.min(DRAWS - 1, Math.round(share * (DRAWS - 1)))] ?? 0;
  return [at(LOW), at(1 - LOW)];
};

/** A generator of numbers in (0, 1), the same for the same seed (mulberry32). */
const generator = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (((mixed ^ (mixed >>> 14)) >>> 0) + 0.5) / 4_294_967_296;
  };
};

const beta = (a: number, b: number, random: () => number): number => {
  const [x, y] = [gamma(a, random), gamma(b, random)];
  return x / (x + y);
};

const normal = (random: () => number): number => Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());

/** Marsaglia and Tsang (2000); below 1 by way of the next greater shape. */
const gamma = (shape: number, random: () => number): number => {
  if (shape < 1) return gamma(shape + 1, random) * random() ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
};
