import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cohenKappa, type Judged, judgeRates } from '#evals/statistics/agreement.ts';
import { smallestDetectable, studentQuantile } from '#evals/statistics/detectable.ts';
import { holm } from '#evals/statistics/holm.ts';

const times = (n: number, truth: boolean, judged: boolean): Judged[] =>
  Array.from({ length: n }, () => ({ truth, judged }));

describe('holm', () => {
  it('agrees with a worked example', () => {
    expect(holm([0.01, 0.04, 0.03, 0.005])).toEqual([0.03, 0.06, 0.06, 0.02]);
    expect(holm([])).toEqual([]);
    expect(holm([0.9, 0.8])).toEqual([1, 1]);
  });

  it('never lowers a p, keeps their order, and is no harsher than Bonferroni', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 }), (ps) => {
        const adjusted = holm(ps);
        for (const [at, p] of ps.entries()) {
          expect(adjusted[at]).toBeGreaterThanOrEqual(p);
          expect(adjusted[at]).toBeLessThanOrEqual(Math.min(1, p * ps.length) + 1e-12);
          for (const [other, q] of ps.entries())
            if (p < q) expect(adjusted[at]).toBeLessThanOrEqual(adjusted[other] ?? 0);
        }
      }),
    );
  });
});

describe('agreement with the truth', () => {
  it('agrees with a worked example', () => {
    const rows = [
      ...times(20, true, true),
      ...times(5, true, false),
      ...times(10, false, true),
      ...times(15, false, false),
    ];
    expect(cohenKappa(rows)).toBeCloseTo(0.4, 12);
    expect(judgeRates(rows)).toEqual({ tpr: 0.8, tnr: 0.6 });
  });

  it('says null where there is nothing to say', () => {
    expect(cohenKappa([])).toBeNull();
    expect(cohenKappa(times(9, true, true))).toBeNull();
    expect(judgeRates(times(9, true, true))).toEqual({ tpr: 1, tnr: null });
  });

  it('is 1 for full agreement and 0 for a judge that always says the same', () => {
    expect(cohenKappa([...times(3, true, true), ...times(4, false, false)])).toBe(1);
    expect(cohenKappa([...times(3, true, true), ...times(4, false, true)])).toBe(0);
  });
});

describe('smallestDetectable', () => {
  it("agrees with tables of Student's law", () => {
    expect(studentQuantile(0.975, 10)).toBeCloseTo(2.228139, 5);
    expect(studentQuantile(0.9, 17)).toBeCloseTo(1.333379, 5);
    expect(studentQuantile(0.05, 1)).toBeCloseTo(-6.313752, 5);
    expect(studentQuantile(0.975, 1e7)).toBeCloseTo(1.959964, 5);
  });

  it('is the sum of both quantiles times the standard error', () => {
    const seen = smallestDetectable({ clusters: 18, variance: 0.0018, alpha: 0.025, power: 0.9 });
    expect(seen).toBeCloseTo((2.109816 + 1.333379) * 0.01, 6);
  });

  it('is out of reach with fewer clusters than the test needs', () => {
    expect(smallestDetectable({ clusters: 5, variance: 0.001, alpha: 0.025, power: 0.9 })).toBe(
      Number.POSITIVE_INFINITY,
    );
    expect(smallestDetectable({ clusters: 6, variance: 0.001, alpha: 0.025, power: 0.9 })).toBeLessThan(1);
  });
});
