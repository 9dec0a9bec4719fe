import { describe, expect, it } from 'vitest';
import { GATED } from '#evals/cases/case.ts';
import { GRADERS } from '#evals/graders/all.ts';
import { gradeReading } from '#evals/graders/grade.ts';
import { isRuleId } from '#src/playbook/rules.ts';
import { readingOf, type Tongue } from '../reading.ts';

const BOTH: Tongue[] = ['zh', 'en'];

describe('sound answers', () => {
  it.each(GATED.flatMap((draft) => BOTH.map((language) => [draft, language] as const)))('%s %s', (draft, language) => {
    const failed = gradeReading(readingOf(draft, language)).filter(({ word }) => word === 'fail');
    expect(failed.map(({ grader, problems }) => [grader, ...problems])).toEqual([]);
  });
});

describe('the list of graders', () => {
  it('names each once, by its rule or the contract', () => {
    const ids = GRADERS.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, rule } of GRADERS) {
      const [head = ''] = id.split('/');
      expect(head === 'contract' || isRuleId(head)).toBe(true);
      if (rule !== null && head !== 'contract') expect(rule).toBe(head);
    }
  });

  it('ends with the case and the grader when one throws', () => {
    const broken = {
      ...GRADERS[0],
      id: 'contract/broken',
      grade: () => {
        throw new TypeError('bad');
      },
    } as (typeof GRADERS)[number];
    expect(() => gradeReading(readingOf('plan', 'zh'), [broken])).toThrow(
      /plan-of-a-test.*contract\/broken.*TypeError: bad/u,
    );
  });
});
