import { readFileSync } from 'node:fs';
import type { GradedCase, Seat } from '#evals/gate/graded-case.ts';
import { statedLayout } from '#evals/gate/layout.ts';
import { readPolicy } from '#evals/gate/policy.ts';

/** The policy in force: tests hold the gate against what the project really decides by. */
export const policy = readPolicy(readFileSync(new URL('../../../evals/policy.json', import.meta.url), 'utf8'));

/** `count` samples of which the first `passed` pass. */
export const samples = (passed: number, count: number) =>
  Array.from({ length: count }, (_, at) => ({ passed: at < passed }));

export const graded = (seat: Seat, more: Partial<GradedCase> = {}): GradedCase => {
  const taken = more.samples ?? samples(policy.samples.perCase, policy.samples.perCase);
  return {
    ...seat,
    samples: taken,
    passed: taken.length > 0 && taken.filter(({ passed }) => passed).length * 2 > taken.length,
    criticalHits: [],
    tokens: { input: 6_000, output: 1_500 },
    provenance: 'recorded',
    failed: [],
    ...more,
  };
};

/** A whole suite of the stated shape, all recorded and all passing, unless `change` says otherwise. */
export const suite = (change: (seat: Seat, at: number) => Partial<GradedCase> = () => ({})): GradedCase[] =>
  statedLayout().map((seat, at) => graded(seat, change(seat, at)));
