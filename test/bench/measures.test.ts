import { describe, expect, it } from 'vitest';
import { massIn } from '#src/features/lookalikes/likeness/background.ts';
import { scoreOf } from '#src/features/lookalikes/likeness/likeness-model.ts';
import { layOut, weigh } from '#src/features/lookalikes/likeness/read-background.ts';
import { median, quantile } from './figures.ts';
import { type Company, isReported, makeTasks, mixedTasks, precisionAtTen } from './lookalike-tasks.ts';
import { memoryBm25 } from './memory-bm25.ts';
import { tableOf } from './print-table.ts';
import { featureAll, openInMemory } from './rank-in-memory.ts';
import { firstTexts, ndcg } from './ranking-quality.ts';
import { sampleWithout } from './sample-without.ts';

/** Classes of the half that is reported. */
const LABELS = 'abcdefghijklmnop'.split('').filter(isReported).slice(0, 4);

describe('what the benches measure by', () => {
  it('takes the middle and the nearest rank', () => {
    expect(median([3, 1, 2])).toBe(2);
    expect(median([4, 1, 2, 3])).toBe(2.5);
    const hundred = Array.from({ length: 100 }, (_, n) => 100 - n);
    expect([quantile(hundred, 0.5), quantile(hundred, 0.95), quantile([7], 0.95)]).toEqual([50, 95, 7]);
  });

  it('gives nDCG@10 by rank, cut at ten, against the best order there is', () => {
    const one = new Map([['a', 1]]);
    expect(ndcg(['a', 'b'], one)).toBe(1);
    expect(ndcg(['b', 'a'], one)).toBeCloseTo(1 / Math.log2(3), 12);
    expect(ndcg([...'bcdefghijk', 'a'], one)).toBe(0);
    expect(ndcg(['x', 'a', 'b'], new Map([...one, ['b', 1]]))).toBeCloseTo(
      (1 / Math.log2(3) + 1 / Math.log2(4)) / (1 + 1 / Math.log2(3)),
      12,
    );
    expect(firstTexts([...'aabbcdefghijklm'])).toEqual([...'abcdefghij']);
  });

  it('scores the in-memory peer by BM25', () => {
    const passage = (textId: string, words: string) => {
      const terms = words.split(' ');
      const frequencies = new Map([...Map.groupBy(terms, (term) => term)].map(([term, all]) => [term, all.length]));
      return { textId, frequencies, length: terms.length };
    };
    const rank = memoryBm25([passage('rare', 'x a a a'), passage('often', 'a b b b'), passage('none', 'c d e f')]);
    expect(rank(new Map([['x', 1]]), 10)).toEqual(['rare']);
    expect(rank(new Map([['a', 1]]), 10)).toEqual(['rare', 'often']);
    expect(
      rank(
        new Map([
          ['a', 1],
          ['b', 1],
        ]),
        10,
      ),
    ).toEqual(['often', 'rare']);
    expect(rank(new Map([['a', 1]]), 1)).toEqual(['rare']);
  });

  it('makes the same tasks each time, with no seed among the others', () => {
    const company = (n: number): Company => ({
      externalId: `${n}`,
      name: `Company ${n}`,
      description: null,
      industry: n % 2 ? 'Odd' : 'Even',
      employees: null,
      regions: [],
      tags: [],
      label: LABELS[n % LABELS.length] ?? '',
    });
    const companies = Array.from({ length: 160 }, (_, n) => company(n));
    const tasks = makeTasks(companies, 20, 4);
    expect(tasks).toEqual(makeTasks(companies, 20, 4));
    expect(tasks.length).toBeGreaterThanOrEqual(4);
    for (const task of tasks) {
      expect(new Set(task.seeds).size).toBe(20);
      expect(task.seeds.every((at) => task.labels.includes(companies[at]?.label ?? ''))).toBe(true);
      expect(task.labels.every(isReported)).toBe(true);
      expect(
        precisionAtTen(
          task.seeds.slice(0, 12).map((at) => ({ company: company(at) })),
          task,
        ),
      ).toBe(1);
    }
    for (const { labels, seeds } of mixedTasks(companies, 2, 3)) {
      expect(new Set(labels).size).toBe(3);
      expect(new Set(seeds).size).toBe(6);
    }
  });

  it('prints a range only of several values, and a p95 only of many', () => {
    const table = tableOf([
      { what: 'once', unit: 'ms', values: [5] },
      { what: 'often', unit: 'ms', values: Array.from({ length: 40 }, (_, n) => n + 1), note: 'noted' },
    ]);
    const [, once = '', often = ''] = table.split('\n');
    expect(once.trim().split(/\s{2,}/)).toEqual(['once', '5.000', 'ms', '1']);
    expect(often.trim().split(/\s{2,}/)).toEqual(['often', '20.5', '1.000–40.0', '38.0', 'ms', '40', 'noted']);
  });

  it('leaves a task’s customers out of the background and of the list as if they had never been laid out', () => {
    const all = featureAll(
      Array.from(
        { length: 40 },
        (_, n): Company => ({
          externalId: `c${n}`,
          name: `Company ${n}`,
          description: `makes part${n % 7} and part${n % 5} for trade${n % 3}`,
          industry: `Trade ${n % 4}`,
          employees: n + 1,
          regions: [`Region ${n % 6}`],
          tags: [],
          label: '',
        }),
      ),
    );
    const seeds = [39, 3, 0, 17];
    const vectors = all.map(({ vector }) => vector);
    const others = vectors.filter((_, at) => !seeds.includes(at));
    const [short, long] = [weigh(sampleWithout(layOut(vectors), seeds)), weigh(layOut(others))];
    expect([...short.lengths]).toEqual([...long.lengths]);
    for (const index of new Set(vectors.flatMap(({ indices }) => indices)))
      expect([short.idf(index), massIn(short, index)]).toEqual([long.idf(index), massIn(long, index)]);
    const inMemory = openInMemory(all);
    const model = inMemory.learn(seeds);
    const ranked = inMemory.rank(model, seeds, 40);
    expect(ranked).toHaveLength(36);
    for (const { vector, score } of ranked) expect(score).toBeCloseTo(scoreOf(model, vector).score, 12);
  });
});
