import { marksOf, restsOn, retold, swapped, wordsOf } from './fault-help.ts';
import { spotMarks } from './spot-marks.ts';
import type { Day, FaultMaker, Mark, Random, Right, Twist } from './types.ts';
import { dateForms } from './write-values.ts';

type Dated = Extract<Mark, { kind: 'date' }>;

const fits = (a: Day, b: Day): boolean =>
  (['year', 'half', 'quarter', 'month', 'day'] as const).every(
    (k) => a[k] === undefined || b[k] === undefined || a[k] === b[k],
  );

/** Whether anything the claim rests on could be read as that date. */
const isDated = (right: Right, day: Day): boolean => {
  const words = restsOn(right);
  const known = [...spotMarks(words, 'zh'), ...spotMarks(words, 'en')].filter((m): m is Dated => m.kind === 'date');
  // A date known only to the year says nothing against a month; one that names the same month does.
  return known.some(
    (k) =>
      fits(day, k) &&
      (day.month === undefined || k.month !== undefined) &&
      (day.quarter === undefined || k.quarter !== undefined || k.month !== undefined) &&
      (day.year === undefined || k.year !== undefined) &&
      (day.half === undefined || k.half !== undefined),
  );
};

const moved = (right: Right, random: Random, needs: keyof Day, shift: (day: Day) => Day): Twist | undefined => {
  const mark = random.pick(marksOf(right, 'date').filter((m) => m[needs] !== undefined));
  if (!mark) return undefined;
  const { kind: _, start: __, end: ___, ...day } = mark;
  const next = shift(day);
  if (isDated(right, next)) return undefined;
  if (needs === 'year' && day.year !== undefined && next.year !== undefined) {
    if (restsOn(right).includes(String(next.year))) return undefined;
    return retold(right, mark, wordsOf(right, mark).replace(String(day.year), String(next.year)));
  }
  // The same way of writing it, so that only the date differs.
  const form = Math.max(0, dateForms(day, right.language).indexOf(wordsOf(right, mark)));
  const words = dateForms(next, right.language)[form];
  return words ? retold(right, mark, words) : undefined;
};

export const PERIOD_FAULTS: readonly FaultMaker[] = [
  {
    family: 'period',
    kind: 'year',
    make: (r, random) =>
      moved(r, random, 'year', (d) => ({ ...d, year: (d.year ?? 0) + (random.below(2) === 0 ? 1 : -1) })),
  },
  {
    family: 'period',
    kind: 'year digits turned',
    make: (r, random) =>
      moved(r, random, 'year', (d) => ({ ...d, year: (d.year ?? 0) + (random.below(2) === 0 ? 10 : -10) })),
  },
  {
    family: 'period',
    kind: 'quarter',
    make: (r, random) => moved(r, random, 'quarter', (d) => ({ ...d, quarter: ((d.quarter ?? 0) % 4) + 1 })),
  },
  {
    family: 'period',
    kind: 'half of the year',
    make: (r, random) => moved(r, random, 'half', (d) => ({ ...d, half: 3 - (d.half ?? 1) })),
  },
  {
    family: 'period',
    kind: 'month',
    make: (r, random) => moved(r, random, 'month', (d) => ({ ...d, month: ((d.month ?? 0) % 12) + 1 })),
  },
  {
    family: 'period',
    kind: 'day',
    make: (r, random) => moved(r, random, 'day', (d) => ({ ...d, day: ((d.day ?? 0) % 28) + 1 })),
  },
  {
    family: 'period',
    kind: 'two dates exchanged',
    make: (r) => {
      const [a, b] = marksOf(r, 'date');
      if (!a || !b || b.start - a.end < (r.language === 'zh' ? 4 : 14) || wordsOf(r, a) === wordsOf(r, b))
        return undefined;
      if (fits(a, b) || /至|到|–|分别|或| to |respectively| or /u.test(r.text.slice(a.end, b.start))) return undefined;
      const t = r.text;
      return { text: t.slice(0, a.start) + wordsOf(r, b) + t.slice(a.end, b.start) + wordsOf(r, a) + t.slice(b.end) };
    },
  },
  {
    family: 'period',
    kind: 'part of the year',
    make: (r) => {
      const pairs: [string, string][] =
        r.language === 'zh'
          ? [
              ['上半年', '下半年'],
              ['下半年', '上半年'],
              ['年初', '年底'],
              ['年底', '年初'],
              ['月底', '月初'],
              ['一季报', '三季报'],
              ['去年', '前年'],
              ['今年', '去年'],
              ['明年', '今年'],
              ['上午', '下午'],
              ['夏季', '冬季'],
              ['周五', '周三'],
              ['周四', '周二'],
              ['周一', '周五'],
            ]
          : [
              ['first half', 'second half'],
              ['second half', 'first half'],
              ['last year', 'this year'],
              ['this year', 'last year'],
              ['next year', 'this year'],
              ['spring', 'autumn'],
              ['summer', 'winter'],
              ['autumn', 'spring'],
              ['winter', 'summer'],
              ['Thursday', 'Tuesday'],
              ['Friday', 'Monday'],
              ['Monday', 'Friday'],
              ['Tuesday', 'Thursday'],
              ['January', 'July'],
              ['March', 'August'],
              ['June', 'October'],
              ['September', 'February'],
              ['October', 'May'],
              ['before', 'after'],
            ];
      for (const [from, to] of pairs) {
        if (restsOn(r).toLowerCase().includes(to.toLowerCase())) continue;
        const out = swapped(r, new RegExp(/[a-z]/iu.test(from) ? `\\b${from}\\b` : from, 'gu'), to);
        if (out && from !== 'before') return out;
      }
      return undefined;
    },
  },
  {
    family: 'period',
    kind: 'a date nobody gave',
    make: (r, random) => {
      if (marksOf(r, 'date').length > 0 || r.form === 'table') return undefined;
      const year = 2027 + random.below(3);
      if (restsOn(r).includes(String(year))) return undefined;
      const day: Day =
        random.below(2) === 0 ? { year, month: 1 + random.below(12) } : { year, quarter: 1 + random.below(4) };
      const words = dateForms(day, r.language)[0] ?? '';
      return { text: r.language === 'zh' ? `${words}，${r.text}` : `${r.text.replace(/\.$/u, '')}, in ${words}.` };
    },
  },
];
