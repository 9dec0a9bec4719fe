import { type GradedCase, passRate } from './graded-case.ts';
import type { Lock, LockedAnswer } from './lock.ts';
import { isHeldOut } from './pairs.ts';
import { type Policy, policyDigest, type SlicedBy } from './policy.ts';

export type LockInput = {
  cases: readonly GradedCase[];
  /** The answers each case was graded on, by case id. */
  answers: ReadonlyMap<string, readonly LockedAnswer[]>;
  policy: Policy;
  gradersDigest: string;
  datasetDigest: string;
  prompts: Lock['prompts'];
  /** The lock this one replaces. */
  old: Lock | null;
  /** Why slices are lowered, in the words of whoever blesses. */
  reason: string | null;
};

type Slices = Lock['slices'];

/** Mean pass rate of all open cases, of each slice of them, and of the held-out cases together. */
export const sliceRates = (cases: readonly GradedCase[], by: readonly SlicedBy[]): Slices => {
  const graded = cases
    .filter(({ samples }) => samples.length > 0)
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap((each) =>
      isHeldOut(each)
        ? [{ slice: 'split=held_out', each }]
        : ['all', ...by.map((field) => `${field}=${each[field]}`)].map((slice) => ({ slice, each })),
    );
  return [...Map.groupBy(graded, ({ slice }) => slice)].map(([slice, members]) => {
    const rate = members.reduce((all, { each }) => all + passRate(each), 0) / members.length;
    return { slice, cases: members.length, rate: Math.round(rate * 1e6) / 1e6 };
  });
};

/** Slices whose rate fell from one lock to the next by more than the policy lets go without a reason. */
export const loweredSlices = (
  old: Slices,
  next: Slices,
  { bless }: Policy,
): { slice: string; from: number; to: number }[] =>
  old.flatMap(({ slice, rate: from }) => {
    const to = next.find((each) => each.slice === slice)?.rate ?? 0;
    return 100 * (from - to) > bless.sliceLoweredPoints ? [{ slice, from, to }] : [];
  });

/** The lock these graded cases would be blessed as. It holds no date and no name: the same input gives the same lock. */
export const makeLock = (input: LockInput): Lock => {
  const slices = sliceRates(input.cases, input.policy.slices.by);
  const reason = input.reason?.trim() || null;
  const lowered = reason === null ? [] : loweredSlices(input.old?.slices ?? [], slices, input.policy);
  return {
    schema: 'linchpin-baseline/1',
    policyDigest: policyDigest(input.policy),
    gradersDigest: input.gradersDigest,
    datasetDigest: input.datasetDigest,
    prompts: input.prompts,
    slices,
    lowered: lowered.map((each) => ({ ...each, reason: reason ?? '' })),
    cases: input.cases.map((each) => ({
      id: each.id,
      draft: each.draft,
      language: each.language,
      slice: each.slice,
      split: each.split,
      cluster: each.cluster,
      passed: isHeldOut(each) ? null : each.passed,
      failed: isHeldOut(each) ? [] : each.failed,
      tokens: each.tokens,
      provenance: each.provenance,
      answers: [...(input.answers.get(each.id) ?? [])],
    })),
  };
};
