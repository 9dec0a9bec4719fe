import { type GradedCase, seatOf } from './gate/graded-case.ts';
import { type GradedRun, passes } from './grade-cases.ts';
import { provenanceOf } from './report/case-table.ts';

/**
 * A case of one side as the gate sees it, from its runs: one a sample, in order.
 * @throws Error when there is no run
 */
export const gradedCase = (runs: readonly GradedRun[]): GradedCase => {
  const [first] = runs;
  if (!first) throw new Error('a case without a run cannot be compared');
  const failing = runs.flatMap(({ verdicts }, sample) =>
    verdicts
      .filter(({ word, severity }) => word === 'fail' && severity !== 'minor')
      .map((each) => ({ ...each, sample })),
  );
  const kinds = new Set(runs.map(({ exchanges }) => provenanceOf(exchanges)));
  const [only, ...more] = kinds;
  const mean = (read: (run: GradedRun) => number) =>
    Math.round(runs.reduce((sum, run) => sum + read(run), 0) / runs.length);
  return {
    ...seatOf(first.case),
    passed: runs.filter(passes).length * 2 > runs.length,
    samples: runs.map((run) => ({ passed: passes(run) })),
    criticalHits: failing
      .filter(({ severity }) => severity === 'critical')
      .flatMap(({ grader, problems, sample }) => problems.map(({ at, text }) => ({ grader, at, text, sample }))),
    tokens: { input: mean(({ tokens }) => tokens.input), output: mean(({ tokens }) => tokens.output) },
    provenance: only && more.length === 0 ? only : 'mixed',
    failed: [...new Set(failing.map(({ grader }) => grader))].sort(),
  };
};
