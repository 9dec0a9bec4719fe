import { readNumbers } from '#src/kernel/read-numbers.ts';
import type { Answers } from '../../reading/reading.ts';
import { partOperator, type Spec } from '../build.ts';
import { shiftedDay, withDay } from '../days.ts';
import type { Operator, Subject } from '../operator.ts';
import { inAnyOrder } from '../picker.ts';
import { isBag, members, type Place } from '../places.ts';
import { otherFigure, splice } from './figures.ts';

type Bag = Record<string, unknown>;
type GoalChange = (goal: Bag, subject: Subject) => Bag | null;

/** An operator over one goal of a plan. */
const onGoal = (
  id: string,
  about: string,
  change: GoalChange,
  { critical = false, killers = [] }: { critical?: boolean; killers?: readonly string[] } = {},
): Operator => {
  const spec: Spec = { id, family: 'plan_goals', about, drafts: ['plan'], critical, killers: ['PLAN-5', ...killers] };
  return partOperator(spec, (answers, subject) => {
    for (const place of inAnyOrder(goals(answers), subject.pick)) {
      const value = change(place.value, subject);
      if (value) return { place, value, from: JSON.stringify(place.value), to: JSON.stringify(value) };
    }
    return null;
  });
};

const goals = (answers: Answers): (Place & { value: Bag })[] => members(answers, 'plan/goals', 'goals');

const textOf = (goal: Bag): string => (isBag(goal.claim) && typeof goal.claim.text === 'string' ? goal.claim.text : '');
const withText = (goal: Bag, text: string): Bag => ({ ...goal, claim: { ...(goal.claim as Bag), text } });

const BASELINE_CLAUSE = /[，,；;]?\s*(?:基线|现为|目前为|baseline(?: is| of)?)[^，,。.；;]*(?:\.\d+[^，,。；;]*)?/iu;

/** The goal with another day, in its field and wherever its words name the old one. */
const onDay = (goal: Bag, day: string): Bag => ({
  ...withText(goal, withDay(textOf(goal), String(goal.due), day)),
  due: day,
});

/** A number of a text replaced where it stands alone as the goal's own figure. */
const refigured = (text: string, old: number, now: number): string => {
  for (const written of [old.toLocaleString('en-US'), String(old)]) {
    const found = new RegExp(`(?<![\\d.,-])${written.replaceAll('.', '\\.')}(?![\\d,.]*\\d|[-年月日])`, 'u').exec(text);
    if (found) return splice(text, found.index, found.index + written.length, String(now));
  }
  return text;
};

const VAGUE = {
  zh: ['合作关系越来越好', '客户更满意', '影响力提升'],
  en: ['a better and better relationship', 'more satisfied people', 'more influence'],
} as const;
const QUOTA = {
  zh: '完成我方全年销售指标，把这个客户的回款做上去。',
  en: 'Fill our own sales quota for the year with this account.',
} as const;

export const PLAN_GOALS: readonly Operator[] = [
  onGoal('goal-without-baseline', 'a goal has no baseline, neither in its field nor in its words', (goal) => {
    if (goal.baseline === null || goal.baseline === undefined) return null;
    return { ...withText(goal, textOf(goal).replace(BASELINE_CLAUSE, '')), baseline: null };
  }),
  onGoal('goal-target-is-baseline', 'a goal wants what already is', (goal) => {
    const { baseline, target } = goal;
    if (typeof baseline !== 'number' || typeof target !== 'number' || baseline === target) return null;
    return { ...withText(goal, refigured(textOf(goal), target, baseline)), target: baseline };
  }),
  onGoal('goal-without-target', 'a goal has no target', (goal) =>
    typeof goal.target === 'number' ? { ...goal, target: null } : null,
  ),
  onGoal('goal-not-measurable', 'a goal is a wish without a measure', (goal, { language, pick }) => {
    const vague = pick.one(VAGUE[language]) ?? '';
    const text = language === 'zh' ? `到${String(goal.due)}，让${vague}。` : `By ${String(goal.due)}, ${vague}.`;
    return { ...withText(goal, text), measure: vague, baseline: null, target: null, unit: '' };
  }),
  onGoal('goal-in-the-past', 'a goal is due before today', (goal, { ground, pick }) =>
    onDay(goal, shiftedDay(ground.today, -(20 + pick.below(60)))),
  ),
  onGoal(
    'goal-after-the-period',
    'a goal is due after the plan’s period',
    (goal, { ground, pick }) =>
      ground.periodEnd ? onDay(goal, shiftedDay(ground.periodEnd, 30 + pick.below(200))) : null,
    { killers: ['PLAN-17'] },
  ),
  onGoal('goal-dates-disagree', 'the day in a goal’s words is not the day in its field', (goal) => {
    const old = String(goal.due);
    const text = withDay(textOf(goal), old, shiftedDay(old, 17));
    return text === textOf(goal) ? null : withText(goal, text);
  }),
  onGoal(
    'baseline-invented',
    'a baseline of nought becomes a figure nobody measured',
    (goal, { pick }) => {
      if (goal.baseline !== 0 || goal.target === null) return null;
      const invented = 31 + pick.below(60);
      const text = textOf(goal).replace(/((?:基线|现为|baseline(?: is| of)?)\s*)0/iu, `$1${invented}`);
      return { ...withText(goal, text), baseline: invented };
    },
    { critical: true, killers: ['GUARD-1', 'VALUE-1'] },
  ),
  onGoal(
    'goal-amount-altered',
    'a goal’s amount is not the deal’s',
    (goal, subject) => {
      const target = goal.target;
      const text = textOf(goal);
      const amount = readNumbers(text).find(({ kind, value }) => kind === 'money' && value > 0);
      const words = amount && otherFigure(amount.text, subject);
      const now = words ? readNumbers(words)[0]?.value : undefined;
      if (typeof target !== 'number' || !amount || !words || now === undefined) return null;
      return {
        ...withText(goal, splice(text, amount.start, amount.end, words)),
        target: Math.round((target * now * 100) / amount.value) / 100,
      };
    },
    { critical: true, killers: ['GUARD-1'] },
  ),
  onGoal(
    'goal-is-our-quota',
    'a goal starts from our own quota',
    (goal, { language }) => withText(goal, QUOTA[language]),
    { killers: ['PLAN-4', 'PLAN-15'] },
  ),
];
