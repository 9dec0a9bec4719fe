import { FEATURES, type Feature } from './domain-model.ts';

/** An account whose outcome is known, with what it scores by feature. */
export type Observed = { fold: number; values: Record<Feature, number>; won: boolean };
/** Log-odds of winning: `at + slope · score`. */
export type Line = { at: number; slope: number };

const chance = (odds: number): number => 1 / (1 + Math.exp(-Math.max(-30, Math.min(30, odds))));

const scoreOf = (values: Readonly<Record<Feature, number>>, tuned: Readonly<Record<Feature, number>>): number =>
  FEATURES.reduce((sum, feature) => sum + tuned[feature] * values[feature], 0);

const DEFAULTS = Object.fromEntries(FEATURES.map((feature) => [feature, 1])) as Record<Feature, number>;

const STEPS = 40;
/** The slope is held to rise and not to run away. */
const SLOPE = { prior: 4, strength: 0.05, least: 0.5 };

/** The line from score to log-odds, by Newton’s method, with a weak prior on the slope. */
export const fitSlope = (observed: readonly Observed[]): Line => {
  const rows = observed.map(({ values, won }) => ({ x: scoreOf(values, DEFAULTS), y: won ? 1 : 0 }));
  let [at, slope] = [0, SLOPE.prior];
  for (let step = 0; step < STEPS; step += 1) {
    let [g0, g1, h00, h01, h11] = [0, SLOPE.strength * (slope - SLOPE.prior), 1e-6, 0, SLOPE.strength];
    for (const { x, y } of rows) {
      const p = chance(at + slope * x);
      const curve = p * (1 - p);
      g0 += p - y;
      g1 += (p - y) * x;
      h00 += curve;
      h01 += curve * x;
      h11 += curve * x * x;
    }
    const determinant = h00 * h11 - h01 * h01;
    if (Math.abs(determinant) < 1e-12) break;
    at -= (h11 * g0 - h01 * g1) / determinant;
    slope = Math.max(SLOPE.least, slope - (h00 * g1 - h01 * g0) / determinant);
  }
  return { at, slope };
};

/** A strong prior holds each weight near its default; none leaves these bounds. */
const PRIOR = 8;
const [LEAST, MOST] = [0.25, 3];
const ROUNDS = 200;

/** How much each feature counts, the default being 1: logistic regression with a prior at the defaults, coordinate by coordinate. */
export const fitTuning = (observed: readonly Observed[], { at, slope }: Line): Record<Feature, number> => {
  const tuned = { ...DEFAULTS };
  let base = at;
  for (let round = 0; round < ROUNDS; round += 1) {
    let moved = 0;
    const odds = observed.map(({ values }) => base + slope * scoreOf(values, tuned));
    const errors = observed.map(({ won }, row) => chance(odds[row] ?? 0) - (won ? 1 : 0));
    const curves = odds.map((each) => chance(each) * (1 - chance(each)));
    base -= 0.5 * (errors.reduce((a, b) => a + b, 0) / (curves.reduce((a, b) => a + b, 0) + 1e-6));
    for (const feature of FEATURES) {
      let [gradient, curve] = [PRIOR * (tuned[feature] - 1), PRIOR];
      observed.forEach(({ values }, row) => {
        const x = slope * values[feature];
        gradient += (errors[row] ?? 0) * x;
        curve += (curves[row] ?? 0) * x * x;
      });
      // Half steps of a seventh each: all features move on the same errors.
      const next = Math.min(MOST, Math.max(LEAST, tuned[feature] - (0.5 * gradient) / curve / 2));
      moved = Math.max(moved, Math.abs(next - tuned[feature]));
      tuned[feature] = next;
    }
    if (moved < 1e-6) break;
  }
  return tuned;
};

/** The logarithmic loss over accounts; the base is moved so that the same share is expected to be won. */
export const lossOf = (
  observed: readonly Observed[],
  { at, slope }: Line,
  tuned: Readonly<Record<Feature, number>>,
): number => {
  const shift =
    observed.reduce((sum, { values }) => sum + scoreOf(values, DEFAULTS) - scoreOf(values, tuned), 0) /
    Math.max(1, observed.length);
  return observed.reduce((sum, { values, won }) => {
    const p = chance(at + slope * (scoreOf(values, tuned) + shift));
    return sum - Math.log(Math.max(1e-9, won ? p : 1 - p));
  }, 0);
};
