import { marksOf, retold, wordsOf } from './fault-help.ts';
import type { Rewording, Right, Twist } from './types.ts';
import { chineseNumber, countForms, dateForms, moneyForms, wide } from './write-values.ts';

/** The first mark said in another of the given ways. */
const another = (
  right: Right,
  pick: number,
  mark: Right['marks'][number] | undefined,
  forms: string[],
): Twist | undefined => {
  if (!mark) return undefined;
  const others = forms.filter((f) => f !== wordsOf(right, mark));
  const next = others[pick % Math.max(1, others.length)];
  return next ? retold(right, mark, next) : undefined;
};

const unitAfter = (unit: string): string => (/[a-z]/u.test(unit) ? ` ${unit}` : unit);

/** The same figures and dates in other forms. */
export const FIGURE_REWORDINGS: readonly Rewording[] = [
  {
    family: 'money form',
    make: (r, random) => {
      const mark = random.pick(marksOf(r, 'money'));
      return another(r, random.below(12), mark, mark ? moneyForms(mark.value, mark.currency, r.language) : []);
    },
  },
  {
    family: 'count form',
    make: (r, random) => {
      const mark = random.pick(marksOf(r, 'count').filter((m) => !m.spelled && Number.isInteger(m.value)));
      if (!mark) return undefined;
      return another(
        r,
        random.below(8),
        mark,
        countForms(mark.value, r.language).map((f) => f + unitAfter(mark.unit)),
      );
    },
  },
  {
    family: 'spelled number in digits',
    make: (r, random) => {
      const mark = random.pick(marksOf(r, 'count').filter((m) => m.spelled && m.value > 2));
      return mark && retold(r, mark, `${mark.value}${unitAfter(mark.unit)}`);
    },
  },
  {
    family: 'percent form',
    make: (r, random) => {
      const mark = random.pick(marksOf(r, 'percent'));
      if (!mark) return undefined;
      const whole = Number.isInteger(mark.value) && mark.value <= 100;
      const zh = [
        `百分之${mark.value}`,
        `${mark.value}％`,
        wide(`${mark.value}%`),
        `${mark.value} %`,
        ...(whole ? [`百分之${mark.value === 100 ? '百' : chineseNumber(mark.value)}`] : []),
      ];
      return another(
        r,
        random.below(10),
        mark,
        r.language === 'zh'
          ? zh
          : [`${mark.value} percent`, `${mark.value} per cent`, `${mark.value}%`, `${mark.value} %`],
      );
    },
  },
  {
    family: 'date form',
    make: (r, random) => {
      const mark = random.pick(
        marksOf(r, 'date').filter((m) => m.month !== undefined || m.quarter !== undefined || m.half !== undefined),
      );
      return another(r, random.below(8), mark, mark ? dateForms(mark, r.language) : []);
    },
  },
  {
    family: 'full-width digits',
    make: (r, random) => {
      const mark = random.pick(
        marksOf(r, 'money', 'count', 'percent', 'date').filter((m) => /\d/u.test(wordsOf(r, m))),
      );
      return mark && r.language === 'zh' ? retold(r, mark, wide(wordsOf(r, mark).replaceAll(',', ''))) : undefined;
    },
  },
];
