/** One member of two lists laid beside each other: `both` stands in both, `removed` only before, `added` only after. */
export type Step<T> = { op: 'both' | 'removed' | 'added'; before: T | null; after: T | null };

/** Beyond so many cells the table is not filled, and what differs counts as replaced: 8 million are about 32 MB. */
const MOST_CELLS = 8_000_000;

/** Lengths of the longest common runs of the rests of both lists: row by row, from the end. */
const lengths = (before: readonly string[], after: readonly string[]): Uint32Array => {
  const width = after.length + 1;
  const table = new Uint32Array((before.length + 1) * width);
  for (let i = before.length - 1; i >= 0; i--)
    for (let j = after.length - 1; j >= 0; j--)
      table[i * width + j] =
        before[i] === after[j]
          ? (table[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(table[(i + 1) * width + j] ?? 0, table[i * width + j + 1] ?? 0);
  return table;
};

/**
 * The longest common subsequence of two lists and what stands around it, in order; what is removed stands before what is
 * added in its place. Members are the same when their keys are.
 */
export const diffLists = <T>(before: readonly T[], after: readonly T[], key: (each: T) => string): Step<T>[] => {
  const [left, right] = [before.map(key), after.map(key)];
  let head = 0;
  while (head < left.length && head < right.length && left[head] === right[head]) head++;
  let tail = 0;
  while (
    tail < left.length - head &&
    tail < right.length - head &&
    left[left.length - 1 - tail] === right[right.length - 1 - tail]
  )
    tail++;
  const [endLeft, endRight] = [left.length - tail, right.length - tail];
  const [midLeft, midRight] = [left.slice(head, endLeft), right.slice(head, endRight)];
  const width = midRight.length + 1;
  const table = (midLeft.length + 1) * width > MOST_CELLS ? null : lengths(midLeft, midRight);
  const steps: Step<T>[] = [];
  const both = (i: number, j: number) => steps.push({ op: 'both', before: before[i] as T, after: after[j] as T });
  for (let at = 0; at < head; at++) both(at, at);
  let [i, j] = [0, 0];
  while (i < midLeft.length || j < midRight.length) {
    if (table && i < midLeft.length && j < midRight.length && midLeft[i] === midRight[j]) both(head + i++, head + j++);
    else if (
      i < midLeft.length &&
      (j >= midRight.length || !table || (table[(i + 1) * width + j] ?? 0) >= (table[i * width + j + 1] ?? 0))
    )
      steps.push({ op: 'removed', before: before[head + i++] as T, after: null });
    else steps.push({ op: 'added', before: null, after: after[head + j++] as T });
  }
  for (let at = 0; at < tail; at++) both(endLeft + at, endRight + at);
  return steps;
};

/** Two texts line by line. */
export const diffLines = (before: string, after: string): Step<string>[] =>
  diffLists(before.split('\n'), after.split('\n'), (line) => line);

/** Part of a diff with some unchanged lines around it; `from` counts lines from 1 on each side. */
export type Hunk = { from: { before: number; after: number }; steps: Step<string>[] };

/** The parts of a diff that changed, each with `context` unchanged lines around it; parts that touch are one. */
export const hunksOf = (steps: readonly Step<string>[], context = 3): Hunk[] => {
  const near = steps.map((_, at) =>
    steps.slice(Math.max(0, at - context), at + context + 1).some(({ op }) => op !== 'both'),
  );
  const hunks: Hunk[] = [];
  const line = { before: 1, after: 1 };
  for (const [at, step] of steps.entries()) {
    if (near[at]) {
      if (!near[at - 1]) hunks.push({ from: { ...line }, steps: [] });
      hunks.at(-1)?.steps.push(step);
    }
    if (step.op !== 'added') line.before++;
    if (step.op !== 'removed') line.after++;
  }
  return hunks;
};
