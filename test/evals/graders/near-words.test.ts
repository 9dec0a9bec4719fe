import { describe, expect, it } from 'vitest';
import { failing, readingOf } from '../reading.ts';
import { STILL } from './near-faults.ts';
import { NEAR_FIGURES, STILL_FIGURES } from './near-figures.ts';
import type { Row } from './near-grounds.ts';
import { NEAR } from './near-words.ts';

const failedBy = ([, draft, language, at, value, change]: Row): string[] =>
  failing(readingOf(draft, language, { put: { [at]: value }, ...change }));

const rows = (all: readonly Row[]) => all.map((row) => [row[0], row[1], row[2], row[3], row] as const);

describe('what stands close to a fault, as models were seen to write it', () => {
  it.each(rows([...NEAR, ...NEAR_FIGURES]))('%s is silent: %s %s, %s', (grader, _, __, ___, row) => {
    expect(failedBy(row)).not.toContain(grader);
  });
  it.each(rows([...STILL, ...STILL_FIGURES]))('%s still sees it: %s %s, %s', (grader, _, __, ___, row) => {
    expect(failedBy(row)).toContain(grader);
  });
});
