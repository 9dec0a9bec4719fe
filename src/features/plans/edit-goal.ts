import type { Plan } from './contract.ts';
import { withoutClaim } from './drop-claims.ts';
import type { PlanEdit } from './edit-contract.ts';
import { type Edited, type EditFrame, named, reword } from './edit-frame.ts';
import { goalFigure } from './render/goal-figure.ts';

type Goal = Plan['sections']['goals'][number];
const GOAL = { zh: '目标', en: 'goal' };

/**
 * Sets what is named of a goal. Its sentence follows its numbers, so that the two never say different things; with a `text` the
 * sentence is the editor's.
 */
export const setGoal = (
  edited: Edited,
  edit: Extract<PlanEdit, { op: 'set_goal' }>,
  index: number,
  frame: EditFrame,
): Edited => {
  const { goals } = edited.plan.sections;
  const before = named(goals, edit.goalId, { index, field: 'goalId', what: GOAL });
  const after: Goal = {
    ...before,
    ...(edit.target === undefined ? {} : { target: edit.target }),
    ...(edit.baseline === undefined ? {} : { baseline: edit.baseline }),
    ...(edit.unit === undefined ? {} : { unit: edit.unit }),
    ...(edit.due === undefined ? {} : { due: edit.due }),
  };
  const plan: Plan = {
    ...edited.plan,
    sections: { ...edited.plan.sections, goals: goals.map((goal) => (goal === before ? after : goal)) },
  };
  const same = (['target', 'baseline', 'unit', 'due'] as const).every((field) => before[field] === after[field]);
  if (edit.text === undefined && same) return { ...edited, plan };
  return reword({ ...edited, plan }, before.claim, edit.text ?? goalSentence(after, frame), frame);
};

/** PLAN-5 in one sentence: by when, what, from where to where. */
const goalSentence = (goal: Goal, { wording: { write, day, language } }: EditFrame): string => {
  const figure = (value: number | null) => (value === null ? null : goalFigure(value, goal.unit, language));
  const [from, to] = [figure(goal.baseline), figure(goal.target)];
  const reach = to ? write(`达到 ${to}`, `reaches ${to}`) : write('目标值待定', 'target still to be set');
  const base = from ? write(`，基线 ${from}`, `; baseline ${from}`) : write('，基线待核实', '; baseline to be checked');
  return write(
    `${day(goal.due)}之前，${goal.measure}${reach}${base}。`,
    `${goal.measure} ${reach} by ${day(goal.due)}${base}.`,
  );
};

export const dropGoal = (edited: Edited, edit: Extract<PlanEdit, { op: 'drop_goal' }>, index: number): Edited => {
  const goal = named(edited.plan.sections.goals, edit.goalId, { index, field: 'goalId', what: GOAL });
  return { ...edited, plan: withoutClaim(edited.plan, goal.claim) };
};
