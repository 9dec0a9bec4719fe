import { diffLines, type Hunk, hunksOf } from './line-diff.ts';

const MARK = { both: ' ', removed: '-', added: '+' } as const;

const range = (from: number, count: number): string =>
  count === 1 ? `${from}` : `${count === 0 ? from - 1 : from},${count}`;

const told = ({ from, steps }: Hunk): string[] => {
  const count = (not: 'removed' | 'added') => steps.filter(({ op }) => op !== not).length;
  return [
    `@@ -${range(from.before, count('added'))} +${range(from.after, count('removed'))} @@`,
    ...steps.map(({ op, before, after }) => `${MARK[op]}${after ?? before ?? ''}`),
  ];
};

/** Two texts as a unified diff without its two head lines; empty when they are the same. */
export const unified = (before: string, after: string, context = 3): string[] =>
  hunksOf(diffLines(before, after), context).flatMap(told);
