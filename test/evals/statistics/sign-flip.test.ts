import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clusterBootstrap } from '#evals/statistics/bootstrap.ts';
import { randomFrom } from '#evals/statistics/random.ts';
import { signFlip } from '#evals/statistics/sign-flip.ts';

const options = { rounds: 4_000, seed: 'test' };
const clusters = fc.array(
  fc.array(
    fc.integer({ min: -4, max: 4 }).map((n) => n / 4),
    { maxLength: 6 },
  ),
  { maxLength: 9 },
);
const sum = (numbers: readonly number[]) => numbers.reduce((all, each) => all + each, 0);

/** Every pattern of signs, one by one. */
const byHand = (groups: readonly (readonly number[])[]): number => {
  const totals = groups.map(sum);
  const seen = sum(totals);
  let low = 0;
  for (let pattern = 0; pattern < 2 ** totals.length; pattern++) {
    const total = sum(totals.map((each, at) => ((pattern >> at) & 1 ? -each : each)));
    if (total <= seen + 1e-9) low++;
  }
  return low / 2 ** totals.length;
};

describe('signFlip', () => {
  it('agrees with known values', () => {
    expect(signFlip([[-1], [-1], [-1], [-1], [-1], [-1]], options)).toBe(1 / 64);
    expect(signFlip([[1], [1], [1]], options)).toBe(1);
    expect(signFlip([[0], [0, 0]], options)).toBe(1);
    expect(signFlip([], options)).toBe(1);
    // Differences within a cluster cancel before anything is flipped.
    expect(signFlip([[-1, 1], [-1], [-1]], options)).toBe(1 / 4);
    // Fisher's reading of Darwin's fifteen pairs of maize: 863 of 32 768 patterns, one-sided.
    const maize = [49, -67, 8, 16, 6, 23, 28, 41, 14, 29, 56, 24, 75, 60, -48].map((n) => [-n]);
    expect(signFlip(maize, options)).toBe(863 / 32_768);
  });

  it('counts what counting by hand counts', () => {
    fc.assert(
      fc.property(clusters, (groups) => {
        expect(signFlip(groups, options)).toBeCloseTo(byHand(groups), 12);
      }),
      { numRuns: 150 },
    );
  });

  it('draws near what it counts, and never gives 0', () => {
    fc.assert(
      fc.property(clusters, (groups) => {
        const drawn = signFlip(groups, { ...options, exactUpTo: 0 });
        expect(Math.abs(drawn - signFlip(groups, options))).toBeLessThan(0.05);
        expect(drawn).toBeGreaterThan(0);
      }),
      { numRuns: 30 },
    );
  });

  it('does not see the order of clusters, and only falls as a case gets worse', () => {
    fc.assert(
      fc.property(clusters, fc.nat(8), (groups, at) => {
        const p = signFlip(groups, options);
        expect(signFlip([...groups].reverse(), options)).toBeCloseTo(p, 12);
        const worse = groups.map((each, index) => (index === at ? [...each, -0.5] : each));
        expect(signFlip(worse, options)).toBeLessThanOrEqual(p + 1e-12);
      }),
      { numRuns: 100 },
    );
  });

  it('raises a false alarm no oftener than its level', () => {
    let alarms = 0;
    const random = randomFrom('null');
    for (let run = 0; run < 2_000; run++) {
      const groups = Array.from({ length: 18 }, () => {
        const shared = random.normal();
        return Array.from({ length: 10 }, () => shared + random.normal());
      });
      if (signFlip(groups, options) <= 0.025) alarms++;
    }
    expect(alarms / 2_000).toBeLessThan(0.036); // 0.025 and three standard errors
    expect(alarms / 2_000).toBeGreaterThan(0.014);
  });
});

describe('clusterBootstrap', () => {
  it('holds the mean of equal clusters, and is the point itself when nothing varies', () => {
    expect(clusterBootstrap([[-0.5], [-0.5, -0.5]], options)).toEqual({ low: -0.5, high: -0.5 });
    expect(clusterBootstrap([[], []], options)).toBeNull();
  });

  it('covers the true mean about as often as it says', () => {
    const random = randomFrom('cover');
    let covered = 0;
    for (let run = 0; run < 400; run++) {
      const groups = Array.from({ length: 21 }, () => {
        const shared = random.normal();
        return Array.from({ length: 8 }, () => 1 + shared + random.normal());
      });
      const interval = clusterBootstrap(groups, { rounds: 400, seed: `cover ${run}` });
      if (interval && interval.low <= 1 && 1 <= interval.high) covered++;
    }
    expect(covered / 400).toBeGreaterThan(0.88);
    expect(covered / 400).toBeLessThan(0.98);
  });

  it('gives the same ends for the same seed', () => {
    const groups = [[0.1, -0.2], [0.3], [-0.4, 0, 0.2]];
    expect(clusterBootstrap(groups, options)).toEqual(clusterBootstrap(groups, options));
  });
});
