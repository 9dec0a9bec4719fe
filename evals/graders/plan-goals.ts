import { holdsPeriod } from '#src/kernel/date-periods.ts';
import { smartGaps } from '#src/playbook/plan-goals.ts';
import type { Reading } from '../reading/reading.ts';
import type { Answer } from './support/answers.ts';
import { materialOf } from './support/material.ts';
import { eachGoal, onAnswer, orAsks } from './support/method.ts';
import { shareIn } from './support/overlap.ts';
import { inPlain } from './support/own-figures.ts';
import { readDates, readNumbers } from './support/read.ts';
import { itemAt } from './support/verify.ts';
import type { Grader, Problem } from './verdict.ts';
import { VAGUE, VAGUE_EN } from './words/observable.ts';
import { ourGainIn, wishIn } from './words/wishful.ts';

type Goal = Answer<'plan/goals'>['goals'][number];
type Said = Goal['claim'];

const MONEY = /元|万|亿|eur|cny|usd|€|¥|\$|dollars?|euros?/iu;

const holdsFigure = (texts: readonly string[], value: number, unit: string): boolean =>
  texts.some((text) =>
    readNumbers(text).some((found) =>
      inPlain(value, unit).some((plain) => Math.abs(found.value - plain) < 1e-6 * Math.max(1, plain)),
    ),
  );

/** The baseline is a figure of what the goal cites, or 0 for what never happened. */
const baselineStands = (reading: Reading, { claim, baseline, unit }: Goal): boolean =>
  typeof baseline !== 'number' ||
  baseline === 0 ||
  holdsFigure(
    claim.evidence.map(({ ref }) => itemAt(reading.ground, ref)?.text ?? ''),
    baseline,
    unit,
  );

const GAPS = {
  measure: 'no measure',
  baseline: 'no baseline',
  target: 'no target that differs from the baseline',
  date: 'its date does not lie after today and within the period',
} as const;

const CLOSE = /(?:预计成交：|Expected close: )(\d{4}-\d{2}-\d{2})/u;

/** The day on which the record expects the deals a goal cites to close. */
const closesOf = ({ ground }: Reading, { claim }: Goal): string[] =>
  claim.evidence.flatMap(({ ref }) => CLOSE.exec(itemAt(ground, ref)?.text ?? '')?.[1] ?? []);

/** The words of a goal against its fields: the target stands in them, and so does the date where they name one. */
const mismatches = ({ claim, measure, target, unit, due }: Goal): string[] => {
  const dates = readDates(claim.text);
  const [on] = readDates(due);
  const said = readNumbers(claim.text);
  return [
    ...(typeof target === 'number' && target > 1 && said.length > 0 && !holdsFigure([claim.text], target, unit)
      ? ['its words hold another target than its field']
      : []),
    ...(on && dates.length > 0 && !dates.some((date) => holdsPeriod(date, on))
      ? ['its words hold another date than its field']
      : []),
    ...(measure.trim() !== '' && shareIn(measure, [claim.text]) === 0
      ? ['its measure measures something else than its words']
      : []),
  ];
};

/** A mood or a relation, with nothing that could be counted. */
const isMood = (measure: string): boolean =>
  (VAGUE.test(measure) || VAGUE_EN.test(measure)) &&
  !/[次份条家项座天个套页]|数|率|额|金额|%|\b(?:number|count|share|rate|amount|days?|papers?|signatures?|confirm\w*|written|signed|talks?|needs?|summar\w+|lines?|stores?)\b/iu.test(
    measure,
  );

const smartFaults = (reading: Reading, goal: Goal): string[] => {
  const { today, periodEnd } = reading.ground;
  const frame = {
    now: new Date(`${today}T00:00:00Z`),
    endsOn: periodEnd === null ? null : new Date(`${periodEnd}T00:00:00Z`),
  };
  const asked = {
    id: 'g',
    measure: goal.measure,
    baseline: goal.baseline ?? null,
    target: goal.target ?? null,
    dueOn: goal.due,
    whyReachable: 'judged apart',
  };
  return smartGaps(asked, frame).flatMap((gap) => (gap === 'reachable' ? [] : [GAPS[gap]]));
};

/** PLAN-5: goals have a measure, a sourced baseline, another target, a unit and a date within the period; a deal's are the record's. */
const smart = eachGoal(
  'PLAN-5/goal',
  (goal, reading) => {
    const money = MONEY.test(goal.unit) && typeof goal.target === 'number' && goal.target > 0;
    const closes = closesOf(reading, goal);
    return [
      ...smartFaults(reading, goal),
      ...(isMood(goal.measure) ? ['its measure is a mood nobody could count'] : []),
      ...(baselineStands(reading, goal) ? [] : ['its baseline stands in nothing it cites']),
      ...(goal.claim.evidence.length > 0 ? [] : ['it cites nothing for its baseline']),
      ...(goal.unit.trim() === '' ? ['no unit'] : []),
      ...(money && !holdsFigure(materialOf(reading.ground).texts, goal.target ?? 0, goal.unit)
        ? ['its amount is not the one on record']
        : []),
      ...(money && closes.length > 0 && !closes.includes(goal.due)
        ? [`the record expects the close on ${closes[0]}`]
        : []),
      ...mismatches(goal),
    ];
  },
  orAsks('plan/goals', 'a goal'),
);

/** What a reason cites: its quotes, and the pieces they are from. */
const cited = ({ ground }: Reading, { evidence }: Said): string[] =>
  evidence.flatMap(({ ref, quote }) => {
    const item = itemAt(ground, ref);
    return [quote, item?.text ?? '', item?.label ?? ''];
  });

/** PLAN-5: it is within reach for a reason that lies with the customer and can be shown, not for our will or our orders. */
const reachable = eachGoal('PLAN-5/reachable', ({ reachableBecause: why }, reading) => {
  if (!why) return [];
  const field = 'reachableBecause';
  const wish = wishIn(why.text) ?? ourGainIn(why.text);
  return [
    ...(wish ? [{ field, text: why.text, why: `will and orders are no reason: “${wish}”` }] : []),
    ...(why.evidence.length > 0 ? [] : [{ field, text: why.text, why: 'a reason without evidence' }]),
    ...(why.evidence.length > 0 && shareIn(why.text, cited(reading, why)) < 0.05
      ? [{ field, text: why.text, why: 'nothing it cites speaks of it' }]
      : []),
  ];
});

/** PLAN-15: a goal serves an item of the customer's plan, cited, or that item is asked for. */
const serves = onAnswer('plan/goals', 'PLAN-15/serves', (said, reading) => {
  if (said.goals.length === 0) return null;
  const unserved = said.goals.findIndex((goal) => goal.serves === null);
  const unknown: Problem[] =
    unserved < 0 || said.questions.length > 0
      ? []
      : [{ at: `plan/goals goals[${unserved}].serves`, text: '', why: 'unknown, and not asked for' }];
  return [
    ...unknown,
    ...said.goals.flatMap(({ serves: item }, at): Problem[] => {
      if (!item) return [];
      const gain = ourGainIn(item.text);
      const why = [
        ...(gain ? [`it serves us, not an item of theirs: “${gain}”`] : []),
        ...(item.evidence.length > 0 ? [] : ['it cites no item of their plan']),
        ...(item.evidence.length > 0 && shareIn(item.text, cited(reading, item)) < 0.08
          ? ['nothing it cites speaks of it']
          : []),
      ];
      return why.map((each) => ({ at: `plan/goals goals[${at}].serves`, text: item.text, why: each }));
    }),
  ];
});

export const goalGraders: readonly Grader[] = [smart, reachable, serves];
