import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffLines, diffLists, hunksOf } from '#evals/report/line-diff.ts';
import { unified } from '#evals/report/unified.ts';

const letters = fc.array(fc.constantFrom('甲', '乙', '丙', 'd'), { maxLength: 14 });
const same = (letter: string) => letter;

/** Length of the longest common subsequence, by its definition. */
const longest = (a: string[], b: string[]): number => {
  const [x, ...xs] = a;
  const [y, ...ys] = b;
  if (x === undefined || y === undefined) return 0;
  return x === y ? 1 + longest(xs, ys) : Math.max(longest(xs, b), longest(a, ys));
};

describe('a diff of lists', () => {
  it('holds both sides whole and in order', () => {
    fc.assert(
      fc.property(letters, letters, (before, after) => {
        const steps = diffLists(before, after, same);
        expect(steps.filter(({ op }) => op !== 'added').map((step) => step.before)).toEqual(before);
        expect(steps.filter(({ op }) => op !== 'removed').map((step) => step.after)).toEqual(after);
      }),
      { numRuns: 200 },
    );
  });

  it('keeps as much as can be kept', () => {
    const short = fc.array(fc.constantFrom('甲', '乙', '丙'), { maxLength: 7 });
    fc.assert(
      fc.property(short, short, (before, after) => {
        const kept = diffLists(before, after, same).filter(({ op }) => op === 'both').length;
        expect(kept).toBe(longest(before, after));
      }),
      { numRuns: 150 },
    );
  });

  it('gives way where the lists are too long to be held against each other', () => {
    const list = (name: string) => ['head', ...Array.from({ length: 3_000 }, (_, at) => `${name} ${at}`), 'tail'];
    const steps = diffLists(list('a'), list('b'), same);
    expect(steps.filter(({ op }) => op === 'both').map(({ after }) => after)).toEqual(['head', 'tail']);
    expect(steps).toHaveLength(6_002);
  });
});

describe('a unified diff', () => {
  /** What `patch` does with it: the lines of the later text, from the earlier one. */
  const patched = (before: string, lines: readonly string[]): string => {
    const from = before.split('\n');
    const out: string[] = [];
    let at = 0;
    for (const line of lines) {
      const place = /^@@ -(\d+)(?:,(\d+))? /u.exec(line);
      if (place) {
        const start = Number(place[1]) - (place[2] === '0' ? 0 : 1);
        out.push(...from.slice(at, start));
        at = start;
      } else if (line.startsWith('+')) out.push(line.slice(1));
      else {
        expect(from[at]).toBe(line.slice(1));
        if (line.startsWith(' ')) out.push(line.slice(1));
        at++;
      }
    }
    return [...out, ...from.slice(at)].join('\n');
  };

  it('makes the later text of the earlier one', () => {
    const text = fc
      .array(fc.constantFrom('一', '二', '三', '', 'four'), { minLength: 1, maxLength: 20 })
      .map((lines) => lines.join('\n'));
    fc.assert(
      fc.property(text, text, (before, after) => {
        expect(patched(before, unified(before, after, 2))).toBe(after);
        expect(unified(before, before)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('shows what changed with its surroundings, and counts lines from 1', () => {
    const before = ['1', '2', '3', '4', '5', '6', '7', '8', '9'].join('\n');
    expect(unified(before, before.replace('5', 'five'), 1)).toEqual(['@@ -4,3 +4,3 @@', ' 4', '-5', '+five', ' 6']);
    expect(hunksOf(diffLines(before, `0\n${before}\n10`), 1)).toHaveLength(2);
  });
});
