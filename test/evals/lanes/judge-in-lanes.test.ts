import { describe, expect, it } from 'vitest';
import { GATED } from '#evals/cases/case.ts';
import { judgeInLanes } from '#evals/lanes/judge-in-lanes.ts';
import { sharesOf } from '#evals/lanes/share.ts';
import { readingOf } from '../reading.ts';

const sound = GATED.flatMap((draft) => (['zh', 'en'] as const).map((language) => readingOf(draft, language)));
/** Sound answers and two spoiled ones among them, of cases that tell each other apart. */
const readings = [
  ...sound.slice(0, 4),
  readingOf('objection', 'zh', { put: { 'objection/reply wordings[0].text': '我们给您八八折，今天就签。' } }),
  ...sound.slice(4),
  readingOf('objection', 'en', { put: { 'objection/reply wordings[0].text': 'We will give you 30 % off today.' } }),
].map((reading, at) => ({ ...reading, case: { ...reading.case, id: `case-${at % 5}` } }));

describe('judging in lanes', () => {
  it('finds in two threads, in the same order, what it finds in this one', async () => {
    const alone = await judgeInLanes(readings, 0);
    const graders = alone.map((faults) => faults.map(({ grader }) => grader));
    expect(graders[4]).toContain('GUARD-2/promise');
    expect(graders.at(-1)).toContain('GUARD-2/promise');
    expect(graders[0]).not.toContain('GUARD-2/promise');
    expect(await judgeInLanes(readings, 2)).toEqual(alone);
  });

  it('needs no thread for nothing', async () => {
    expect(await judgeInLanes([], 2)).toEqual([]);
  });
});

describe('shares', () => {
  const of = (words: readonly string[], lanes: number) =>
    sharesOf(words, lanes, { groupOf: (word) => word.charAt(0), weightOf: () => 1 });

  it('keep groups whole and their order, the heaviest to the lane with least to do', () => {
    expect(of(['a1', 'b1', 'c1', 'a2', 'a3', 'b2'], 2)).toEqual([
      ['a1', 'a2', 'a3'],
      ['b1', 'b2', 'c1'],
    ]);
  });

  it('leave no lane empty', () => {
    expect(of(['a1', 'a2'], 3)).toEqual([['a1', 'a2']]);
  });
});
