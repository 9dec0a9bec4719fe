import type { GradedCase } from './graded-case.ts';
import type { Lock } from './lock.ts';
import { loweredSlices } from './make-lock.ts';
import type { Policy } from './policy.ts';
import { namedCases } from './reason.ts';
import { type Scorecard, shortfalls } from './self-test.ts';

/** All that blessing depends on. */
export type BlessState = {
  /** What `git status --porcelain` printed. */
  gitStatus: string;
  /** Path of the lock as git prints it; a change to it alone does not make the tree dirty. */
  lockFile: string;
  /** Ids of the cases of the datasets, and how each was graded. */
  expected: readonly string[];
  graded: readonly GradedCase[];
  /** The lock in force, and the one that would replace it. */
  old: Lock | null;
  next: Lock;
  selfTest: Scorecard | null;
  policy: Policy;
  reason: string | null;
};

const dirty = ({ gitStatus, lockFile }: BlessState): string[] => {
  const changed = gitStatus
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.slice(3))
    .filter((path) => path !== lockFile);
  return changed.length === 0
    ? []
    : [
        `the tree is dirty: ${changed.slice(0, 3).join(', ')}${changed.length > 3 ? ` and ${changed.length - 3} more` : ''}; commit first`,
      ];
};

const incomplete = ({ expected, graded, next }: BlessState): string[] => {
  const done = new Set(graded.filter(({ samples }) => samples.length > 0).map(({ id }) => id));
  const missing = expected.filter((id) => !done.has(id)).toSorted();
  const bare = next.cases.filter(({ answers }) => answers.length === 0).map(({ id }) => id);
  return [
    ...(expected.length === 0 ? ['the run is incomplete: there are no cases'] : []),
    ...(missing.length === 0
      ? []
      : [`the run is incomplete: ${missing.length} of ${expected.length} cases not graded, first ${missing[0]}`]),
    ...(bare.length === 0 ? [] : [`${bare.length} cases rest on no stored answer`]),
  ];
};

/** Any hit in any sample, confirmed or not: what is blessed is what later gates take for right. */
const critical = ({ graded }: BlessState): string[] => {
  const hit = graded.filter(({ criticalHits }) => criticalHits.length > 0).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const graders = [...new Set(hit.flatMap(({ criticalHits }) => criticalHits.map(({ grader }) => grader)))].sort();
  return hit.length === 0 ? [] : [`critical hits (${graders.join(', ')}) in ${namedCases(hit).words}`];
};

const selfTest = ({ selfTest: card, next, policy }: BlessState): string[] => {
  if (card === null) return ['the self-test was not run: run mutate first'];
  if (card.gradersDigest !== next.gradersDigest) return ['the self-test is older than the graders: run mutate again'];
  const short = shortfalls(card, policy, 'reached');
  return short.length === 0 ? [] : [`the self-test is red: ${short.join('; ')}`];
};

/** Counted in cases, authored and mixed together; a case that is new counts only as far as the share does not grow. */
const authored = ({ old, next }: BlessState): string[] => {
  if (old === null) return [];
  const count = (lock: Lock) => lock.cases.filter(({ provenance }) => provenance !== 'recorded').length;
  const before = { weak: count(old), all: old.cases.length };
  const after = { weak: count(next), all: next.cases.length };
  const grew = after.weak > before.weak && after.weak * before.all > before.weak * after.all;
  const known = new Map(old.cases.map(({ id, provenance }) => [id, provenance]));
  const fell = next.cases.filter(({ id, provenance }) => known.get(id) === 'recorded' && provenance !== 'recorded');
  return [
    ...(grew
      ? [`more authored evidence than before: ${after.weak} of ${after.all} cases, was ${before.weak} of ${before.all}`]
      : []),
    ...(fell.length === 0 ? [] : [`recorded evidence replaced by authored in ${namedCases(fell).words}`]),
  ];
};

const lowered = ({ old, next, policy, reason }: BlessState): string[] => {
  const fell = loweredSlices(old?.slices ?? [], next.slices, policy);
  if (fell.length === 0 || (reason !== null && reason.trim() !== '')) return [];
  const words = fell.map(({ slice, from, to }) => `${slice} ${(100 * from).toFixed(1)} → ${(100 * to).toFixed(1)} %`);
  return [`lowered without a reason: ${words.join(', ')}; say why with --reason`];
};

/** Why this baseline may not be blessed, one line a ground; none when it may. Pure. */
export const refusals = (state: BlessState): string[] => [
  ...dirty(state),
  ...incomplete(state),
  ...critical(state),
  ...selfTest(state),
  ...authored(state),
  ...lowered(state),
];
