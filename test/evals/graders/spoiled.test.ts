import { describe, expect, it } from 'vitest';
import { GRADERS } from '#evals/graders/all.ts';
import { failing, readingOf } from '../reading.ts';
import { REWORDED } from './reworded.ts';
import { SPOILED } from './spoiled.ts';

describe('a spoiled answer is failed by its grader', () => {
  it.each(SPOILED.map((row) => [row[4], row[0], row[1], row[2], row] as const))(
    '%s: %s %s, %s',
    (grader, _, __, ___, row) => {
      const [draft, language, at, value, , change] = row;
      expect(failing(readingOf(draft, language, { put: { [at]: value }, ...change }))).toContain(grader);
    },
  );

  it('for every grader at least once', () => {
    const shown = new Set(SPOILED.map((row) => row[4]));
    const unshown = GRADERS.map(({ id }) => id).filter((id) => !shown.has(id));
    expect(unshown).toEqual([]);
  });
});

describe('the same in other words is failed by none', () => {
  it.each(REWORDED.map((row) => [row[0], row[1], row[2], row] as const))('%s %s, %s', (_, __, ___, row) => {
    const [draft, language, at, value, change] = row;
    expect(failing(readingOf(draft, language, { put: { [at]: value }, ...change }))).toEqual([]);
  });
});
