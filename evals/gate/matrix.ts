import { type Interval, wilson } from '../statistics/intervals.ts';
import { type GradedCase, passRate } from './graded-case.ts';

/** Pass rate of one draft in one language on one side, as a share; the interval takes each case once, by its rate. */
export type Cell = { draft: string; language: 'zh' | 'en'; cases: number; rate: number; interval: Interval };

/** Rates by draft and language over the open cases, sorted; told, not tested. */
export const matrix = (cases: Iterable<GradedCase>, confidence: number): Cell[] => {
  const open = [...cases].filter(({ split, samples }) => split !== 'held_out' && samples.length > 0);
  const groups = [...Map.groupBy(open, ({ draft, language }) => `${draft} ${language}`)];
  return groups
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, group]) => {
      const [first] = group;
      if (!first) return [];
      const rate = group.reduce((all, each) => all + passRate(each), 0) / group.length;
      const interval = wilson(Math.round(rate * group.length), group.length, confidence);
      return [{ draft: first.draft, language: first.language, cases: group.length, rate, interval }];
    });
};
