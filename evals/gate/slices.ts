import { holm } from '../statistics/holm.ts';
import { type Comparison, compare } from './compare.ts';
import { grouped, isHeldOut, type Pair } from './pairs.ts';
import type { Policy, SlicedBy } from './policy.ts';
import { type Reason, reason, signed, wordedP } from './reason.ts';

/** One slice's comparison. `adjusted` is Holm's p over all tested slices; null where the slice is too small to test. */
export type SliceComparison = Comparison & { name: string; adjusted: number | null };

const value = ({ before }: Pair, by: SlicedBy): string => before[by];

/**
 * Slices of the open cases by each field the policy names, and the held-out cases as one (`split=held_out`). A field that
 * does not divide the cases makes no slice, for that would be the overall comparison once more.
 */
export const slices = (pairs: readonly Pair[], policy: Policy, seed: string): SliceComparison[] => {
  const { by, dropPoints, p, minClusters, minCases, minUnits } = policy.slices;
  const open = pairs.filter(({ before }) => !isHeldOut(before));
  const heldOut = pairs.filter(({ before }) => isHeldOut(before));
  const divided = by.flatMap((field) => {
    const groups = grouped(open, (pair) => value(pair, field));
    return groups.size < 2 ? [] : [...groups].map(([name, group]): [string, Pair[]] => [`${field}=${name}`, group]);
  });
  if (heldOut.length > 0) divided.push(['split=held_out', heldOut]);
  const tests = divided.filter(([, group]) => group.length >= minCases).length;
  const measured = divided.map(([name, group]) => ({
    name,
    comparison: compare(group, { dropPoints, p, minClusters, tests }, policy, `${seed} ${name}`),
  }));
  const isTested = ({ comparison }: (typeof measured)[number]) =>
    comparison.cases >= minCases && comparison.units >= minUnits;
  const adjusted = holm(measured.filter(isTested).map(({ comparison }) => comparison.p));
  let next = 0;
  return measured.map((each) => ({
    ...each.comparison,
    name: each.name,
    adjusted: isTested(each) ? (adjusted[next++] ?? 1) : null,
  }));
};

export const sliceDrops = (compared: readonly SliceComparison[], { slices: rule }: Policy): Reason[] =>
  compared
    .filter(({ effect, adjusted }) => -effect > rule.dropPoints && adjusted !== null && adjusted <= rule.p)
    .map(({ name, effect, adjusted, cases, clusters }) =>
      reason(
        'slice_drop',
        `${name} dropped ${signed(effect)} points (limit ${rule.dropPoints}; ${cases} cases, ${clusters} accounts), Holm ${wordedP(adjusted ?? 1)}`,
        { slice: name },
      ),
    );
