import type { GradedFault } from '../lanes/faults-of.ts';

const keyOf = ({ grader, text }: GradedFault): string => `${grader} ${text}`;

/** Graders that find in altered answers what they did not find before: other words, wherever an altered list has moved the old ones. */
export const newGraders = (before: readonly GradedFault[], after: readonly GradedFault[]): string[] => {
  const known = new Set(before.map(keyOf));
  return [...new Set(after.filter((fault) => !known.has(keyOf(fault))).map(({ grader }) => grader))];
};

/** Whether a fault stands where an answer was altered; a rewriting may alter several places, told with ` | ` between them. */
export const isAltered = ({ at }: GradedFault, altered: string): boolean =>
  altered.split(' | ').some((place) => isWithin(at, place));

/** Whether one of two places lies within the other: `plan/goals goals[1]` holds `plan/goals goals[1].due`, and not `plan/goals goals[10]`. */
export const isWithin = (a: string, b: string): boolean => {
  const [outer, inner] = a.length <= b.length ? [a, b] : [b, a];
  return inner.startsWith(outer) && !/[\p{L}\p{N}]/u.test(inner.charAt(outer.length));
};
