import { describe, expect, it } from 'vitest';
import { randomFrom } from '#evals/statistics/random.ts';

describe('repeatable chance', () => {
  it('gives the same numbers for the same seed and others for another', () => {
    const draw = (seed: string) => {
      const random = randomFrom(seed);
      return Array.from({ length: 5 }, () => random.next());
    };
    expect(draw('a')).toEqual(draw('a'));
    expect(draw('a')).not.toEqual(draw('b'));
    expect(draw('run 1')).not.toEqual(draw('run 2'));
  });

  it('is even, and unrelated between neighbouring seeds', () => {
    const random = randomFrom('even');
    const bins = new Array<number>(16).fill(0);
    for (let i = 0; i < 160_000; i++) {
      const at = random.below(16);
      bins[at] = (bins[at] ?? 0) + 1;
    }
    const chi = bins.reduce((all, each) => all + (each - 10_000) ** 2 / 10_000, 0);
    expect(chi).toBeLessThan(37.7); // 99.9 % of the law with 15 degrees of freedom
    const firsts = Array.from({ length: 10_000 }, (_, at) => randomFrom(`run ${at}`).next());
    expect(firsts.reduce((all, each) => all + each, 0) / firsts.length).toBeCloseTo(0.5, 1.5);
  });

  it('draws a normal law', () => {
    const random = randomFrom('normal');
    const draws = Array.from({ length: 50_000 }, () => random.normal());
    const mean = draws.reduce((all, each) => all + each, 0) / draws.length;
    const variance = draws.reduce((all, each) => all + (each - mean) ** 2, 0) / draws.length;
    expect(mean).toBeCloseTo(0, 1);
    expect(variance).toBeCloseTo(1, 1);
    expect(draws.filter((each) => each < -1.645).length / draws.length).toBeCloseTo(0.05, 2);
  });
});
