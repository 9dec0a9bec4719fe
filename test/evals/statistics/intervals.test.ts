import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaBelow, betaQuantile, logGamma } from '#evals/statistics/beta.ts';
import { clopperPearson, wilson } from '#evals/statistics/intervals.ts';
import { normalBelow, normalQuantile } from '#evals/statistics/normal.ts';

const counts = fc.tuple(fc.nat(600), fc.nat(600)).map(([a, b]) => ({ hits: Math.min(a, b), n: Math.max(a, b) }));

/** P(X ≤ k) of a binomial law, summed term by term: the definition the exact interval turns round. */
const binomialUpTo = (k: number, n: number, p: number): number => {
  let term = (1 - p) ** n;
  let sum = term;
  for (let i = 1; i <= k; i++) {
    term *= ((n - i + 1) / i) * (p / (1 - p));
    sum += term;
  }
  return sum;
};

describe('laws the intervals rest on', () => {
  it('agrees with known values', () => {
    expect(logGamma(5)).toBeCloseTo(Math.log(24), 12);
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.sqrt(Math.PI)), 12);
    expect(normalBelow(0)).toBeCloseTo(0.5, 14);
    expect(normalBelow(-3)).toBeCloseTo(0.0013498980316301, 14);
    expect(normalBelow(-6) / 9.865876450377e-10).toBeCloseTo(1, 10);
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 11);
    expect(betaBelow(0.3, 2, 3)).toBeCloseTo(0.3483, 12);
    expect(betaBelow(0.7, 1, 1)).toBeCloseTo(0.7, 14);
  });

  it('turns the beta law round', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 1, max: 400 }),
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        (a, b, p) => {
          expect(betaBelow(betaQuantile(p, a, b), a, b)).toBeCloseTo(p, 9);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('wilson', () => {
  it('agrees with published values', () => {
    // Newcombe (1998), table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29.
    expect(wilson(81, 263).low).toBeCloseTo(0.2553, 4);
    expect(wilson(81, 263).high).toBeCloseTo(0.3662, 4);
    expect(wilson(15, 148).low).toBeCloseTo(0.0624, 4);
    expect(wilson(15, 148).high).toBeCloseTo(0.1605, 4);
    expect(wilson(0, 20).low).toBe(0);
    expect(wilson(0, 20).high).toBeCloseTo(0.1611, 4);
    expect(wilson(1, 29).low).toBeCloseTo(0.0061, 4);
    expect(wilson(1, 29).high).toBeCloseTo(0.1718, 4);
  });
});

describe('clopperPearson', () => {
  it('agrees with published values', () => {
    // Newcombe (1998), table I, method 5.
    expect(clopperPearson(81, 263).low).toBeCloseTo(0.2527, 4);
    expect(clopperPearson(81, 263).high).toBeCloseTo(0.3676, 4);
    expect(clopperPearson(15, 148).low).toBeCloseTo(0.0578, 4);
    expect(clopperPearson(15, 148).high).toBeCloseTo(0.1617, 4);
    expect(clopperPearson(1, 29).low).toBeCloseTo(0.0009, 4);
    expect(clopperPearson(1, 29).high).toBeCloseTo(0.1776, 4);
    // Nothing in n: 1 − (α/2)^(1/n).
    expect(clopperPearson(0, 400).high).toBeCloseTo(1 - 0.025 ** (1 / 400), 10);
    expect(clopperPearson(20, 20).low).toBeCloseTo(0.025 ** (1 / 20), 10);
  });

  it('cuts off exactly the tails of the binomial law', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 80 }), fc.nat(80), (n, k) => {
        const hits = (k % (n - 1)) + 1;
        const { low, high } = clopperPearson(hits, n);
        expect(1 - binomialUpTo(hits - 1, n, low)).toBeCloseTo(0.025, 8);
        if (hits < n) expect(binomialUpTo(hits, n, high)).toBeCloseTo(0.025, 8);
      }),
      { numRuns: 100 },
    );
  });
});

describe('both', () => {
  it.each([
    ['wilson', wilson],
    ['clopperPearson', clopperPearson],
  ])('%s holds the share, stays in 0 to 1 and mirrors', (_, interval) => {
    fc.assert(
      fc.property(counts, ({ hits, n }) => {
        const { low, high } = interval(hits, n);
        const mirror = interval(n - hits, n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        if (n > 0) expect(low <= hits / n && hits / n <= high).toBe(true);
        expect(low).toBeCloseTo(1 - mirror.high, 9);
        expect(interval(hits, n, 0.99).high).toBeGreaterThanOrEqual(high);
      }),
      { numRuns: 100 },
    );
  });

  it('refuses what is no share', () => {
    expect(() => wilson(3, 2)).toThrow(RangeError);
    expect(() => clopperPearson(1.5, 2)).toThrow(RangeError);
    expect(() => wilson(1, 2, 1)).toThrow(RangeError);
  });
});
