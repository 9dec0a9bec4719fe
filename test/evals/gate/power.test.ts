import { beforeAll, describe, expect, it } from 'vitest';
import { harmed, passChances } from '#evals/gate/flakiness.ts';
import { statedLayout } from '#evals/gate/layout.ts';
import { harms, powerLines } from '#evals/gate/power.ts';
import { type Simulated, simulate } from '#evals/gate/simulate.ts';
import { randomFrom } from '#evals/statistics/random.ts';
import { policy } from './make-cases.ts';

const seats = statedLayout();
const { model, dropPoints } = policy.power;
const [first] = harms(policy);
if (!first) throw new Error('no harm to simulate');
const run = (drop: number, runs: number, kind = first) =>
  simulate({ seats, policy, harm: kind.harm, harmName: kind.name, dropPoints: drop, runs, seed: 'power' });

describe('the gate, simulated on the stated model of flakiness', () => {
  let falseAlarms: Simulated;
  let power: Simulated[];
  beforeAll(() => {
    falseAlarms = run(0, 500);
    power = harms(policy).map((kind) => run(dropPoints, 40, kind));
  });

  // `evals power` holds the ends of the intervals to these figures, on 4 000 and 6 × 500 runs.
  it('raises a false alarm in at most 1 % of runs', () => {
    expect(falseAlarms.rate).toBeLessThanOrEqual(policy.power.falseAlarms);
    expect(falseAlarms.interval.low).toBeLessThan(falseAlarms.rate + 1e-12);
    expect(falseAlarms.interval.high - falseAlarms.interval.low).toBeLessThan(0.025);
  });

  it('sees a drop of 5 points in at least 90 % of runs, whichever way it falls', () => {
    expect(power.map(({ harm }) => harm)).toEqual(harms(policy).map(({ name }) => name));
    for (const { rate, interval } of power) {
      expect(rate).toBeGreaterThanOrEqual(policy.power.power);
      expect(interval.low).toBeGreaterThan(0.75);
    }
  });

  it('says so when a figure falls short', () => {
    const report = {
      cases: 210,
      clusters: 21,
      samplesPerCase: 8,
      falseAlarms: power[0] ?? falseAlarms,
      power: [falseAlarms],
      curve: power,
      twiceAsFlaky: falseAlarms,
    };
    expect(powerLines(report, policy).filter((line) => line.startsWith('SHORT'))).toHaveLength(2);
  });

  it('gives the same figures for the same seed', () => {
    expect(run(2, 15)).toEqual(run(2, 15));
  });
});

describe('the model itself', () => {
  it('has the stated shape: 210 cases on 21 accounts', () => {
    expect(seats).toHaveLength(210);
    expect(new Set(seats.map(({ cluster }) => cluster)).size).toBe(21);
    expect(new Set(seats.map(({ id }) => id)).size).toBe(210);
  });

  it('makes twins alike and most cases stable', () => {
    const draws = Array.from({ length: 40 }, (_, at) => passChances(seats, model, randomFrom(`model ${at}`)));
    const all = draws.flatMap((each) => [...each]);
    const mean = all.reduce((sum, each) => sum + each, 0) / all.length;
    expect(mean).toBeGreaterThan(0.9);
    expect(mean).toBeLessThan(0.95);
    const pairs = draws.flatMap((each) =>
      seats.flatMap((seat, at) => (seat.language === 'zh' ? [[(each[at] ?? 0) < 0.9, (each[at + 1] ?? 0) < 0.9]] : [])),
    );
    const weak = pairs.filter(([zh]) => zh);
    expect(weak.filter(([, en]) => en).length / weak.length).toBeGreaterThan(0.45);
  });

  it.each(harms(policy))('takes exactly the stated drop away: $name', ({ name, harm }) => {
    const random = randomFrom(name);
    const before = passChances(seats, model, random);
    const after = harmed(seats, before, 0.05, harm, model, random);
    const sum = (chances: Float64Array) => chances.reduce((all, each) => all + each, 0);
    expect((sum(before) - sum(after)) / seats.length).toBeCloseTo(0.05, 9);
    for (const [at, seat] of seats.entries()) {
      expect(after[at]).toBeLessThanOrEqual(before[at] ?? 0);
      expect(after[at]).toBeGreaterThanOrEqual(0);
      if (!harm.within(seat)) expect(after[at]).toBe(before[at]);
    }
  });
});
