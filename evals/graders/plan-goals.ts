import { holdsPeriod } from '#src/kernel/date-periods.ts';
import { readDates } from '#src/kernel/read-dates.ts';
import { readNumbers } from '#src/kernel/read-numbers.ts';
import { smartGaps } from '#src/playbook/plan-goals.ts';
import type { Reading } from '../reading/reading.ts';
import { type Answer, answerOf } from './support/answers.ts';
import { materialOf } from './support/material.ts';
import { inPlain } from './support/own-figures.ts';
import { itemAt } from './support/verify.ts';
import type { Grader, Problem } from './verdict.ts';

type Goal = Answer<'plan/goals'>['goals'][number];

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

/** The words of a goal against its fields: the target stands in them, and so does the date where they name one. */
const mismatches = ({ claim, target, unit, due }: Goal): string[] => {
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
  ];
};

const faultsOfGoal = (reading: Reading, goal: Goal): string[] => {
  const { today, periodEnd } = reading.ground;
  const frame = {
    now: new Date(`${today}T00:00:00Z`),
    endsOn: periodEnd === null ? null : new Date(`${periodEnd}T00:00:00Z`),
  };
  const gaps = smartGaps(
    {
      id: 'g',
      measure: goal.measure,
      baseline: goal.baseline ?? null,
      target: goal.target ?? null,
      dueOn: goal.due,
      whyReachable: 'not judged here',
    },
    frame,
  );
  const amount =
    MONEY.test(goal.unit) && typeof goal.target === 'number' && goal.target > 0
      ? holdsFigure(materialOf(reading.ground).texts, goal.target, goal.unit)
      : true;
  return [
    ...gaps.flatMap((gap) => (gap === 'reachable' ? [] : [GAPS[gap]])),
    ...(baselineStands(reading, goal) ? [] : ['its baseline stands in nothing it cites']),
    ...(goal.claim.evidence.length > 0 ? [] : ['it cites nothing for its baseline']),
    ...(goal.unit.trim() === '' ? ['no unit'] : []),
    ...(amount ? [] : ['its amount is not the one on record']),
    ...mismatches(goal),
  ];
};

/** PLAN-5: goals have a measure, a sourced baseline, another target, a unit and a date within the period. */
const smart: Grader = {
  id: 'PLAN-5/goal',
  rule: 'PLAN-5',
  tier: 'method',
  severity: 'major',
  drafts: ['plan'],
  grade: (reading) => {
    const said = answerOf(reading, 'plan/goals');
    if (!said) return null;
    const silent: Problem[] =
      said.goals.length + said.questions.length > 0
        ? []
        : [{ at: 'plan/goals', text: '', why: 'neither a goal nor a question' }];
    return [
      ...silent,
      ...said.goals.flatMap((goal, at) =>
        faultsOfGoal(reading, goal).map((why) => ({ at: `plan/goals goals[${at}]`, text: goal.claim.text, why })),
      ),
    ];
  },
};

/** PLAN-15: a goal serves an item of the customer's plan, or that item is asked for. */
const serves: Grader = {
  id: 'PLAN-15/serves',
  rule: 'PLAN-15',
  tier: 'method',
  severity: 'major',
  drafts: ['plan'],
  grade: (reading) => {
    const said = answerOf(reading, 'plan/goals');
    if (!said || said.goals.length === 0) return null;
    const unserved = said.goals.findIndex((goal) => goal.serves === null);
    return unserved < 0 || said.questions.length > 0
      ? []
      : [{ at: `plan/goals goals[${unserved}].serves`, text: '', why: 'unknown, and not asked for' }];
  },
};

export const goalGraders: readonly Grader[] = [smart, serves];
