import { type GradedCase, passRate } from './graded-case.ts';

/** One case on both sides. */
export type Pair = {
  id: string;
  before: GradedCase;
  after: GradedCase;
  /** Pass rates of the two sides, and the candidate's minus the baseline's (−1 to 1). */
  was: number;
  is: number;
  difference: number;
  /** Account and draft: what a slice of few accounts is tested by. */
  unit: string;
};

/** Cases of the baseline and what became of them, each list by id. */
export type Pairing = {
  pairs: Pair[];
  /** In the baseline, and missing or not gradeable in the candidate. */
  lost: GradedCase[];
  /** In the candidate only. */
  added: GradedCase[];
};

const graded = (each: GradedCase | undefined): each is GradedCase => each !== undefined && each.samples.length > 0;

export const paired = (before: GradedCase, after: GradedCase): Pair => {
  const was = passRate(before);
  const is = passRate(after);
  return { id: before.id, before, after, was, is, difference: is - was, unit: `${before.cluster} ${before.draft}` };
};

/** Cases the baseline could not grade either are in neither list: there is nothing to lose. */
export const pairUp = (
  candidate: ReadonlyMap<string, GradedCase>,
  baseline: ReadonlyMap<string, GradedCase>,
): Pairing => {
  const pairing: Pairing = { pairs: [], lost: [], added: [] };
  for (const [id, before] of baseline) {
    if (!graded(before)) continue;
    const after = candidate.get(id);
    if (graded(after)) pairing.pairs.push(paired(before, after));
    else pairing.lost.push(before);
  }
  for (const [id, after] of candidate) if (graded(after) && !graded(baseline.get(id))) pairing.added.push(after);
  return pairing;
};

/** Held-out cases are compared in their own line and are named nowhere. */
export const isHeldOut = ({ split }: GradedCase): boolean => split === 'held_out';

/** Pairs in groups, in the order of the groups' names. */
export const grouped = (pairs: readonly Pair[], name: (pair: Pair) => string): Map<string, Pair[]> => {
  const groups = new Map<string, Pair[]>();
  for (const pair of pairs) {
    const key = name(pair);
    const group = groups.get(key);
    if (group) group.push(pair);
    else groups.set(key, [pair]);
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
};
