import type { PlanEdit } from '#src/features/plans/index.ts';
import { readNumbers } from '#src/kernel/read-numbers.ts';
import { type EditGround, notRead, refuse } from './edit-reading.ts';
import { EARLIER, LATER } from './edit-words.ts';
import { KIND_NAMES } from './find-item.ts';
import { findPerson } from './find-person.ts';
import type { OutlineItem } from './outline.ts';
import type { EditClause } from './read-clause.ts';
import { readDay, readLength, shiftDay } from './read-day.ts';
import { figureOf, fitsGoal, isRelative, readTarget } from './read-target.ts';

/** Words around a figure or a day that are no new wording of their own. */
const FILLER =
  /签约|合同|金额|销售额|营收|数值|目标值?|数量?|额|达到|至少|不低于|大约|左右|之?前|以前|截止|完成|到|为|至|成|在|于|的|就|按|约|到期|周?[内里]|\b(?:the|by|at|on|of|to|least|about|around|before|due|until|end|target|amount|value|day|date|week|earlier|later|back|forward|out|a|an|this|next)\b|[\s,.，。:：~-]/giu;

/** What a clause makes of one part: exactly one edit, of the property named or the one the value can only mean. */
export const toEdit = (
  clause: EditClause,
  item: OutlineItem,
  ground: EditGround,
  take: () => string | undefined,
): PlanEdit => {
  if (clause.verb === 'drop') return drop(item);
  if (item.kind === 'goal') return setGoal(clause, item, ground);
  if (item.kind === 'action') return setAction(clause, item, ground, take);
  if (item.kind === 'milestone') return setMilestone(clause, item, ground);
  if (!item.claimId || clause.value === '' || !clause.said) throw noValue(item);
  return { op: 'set_claim', claimId: item.claimId, text: clause.value };
};

const drop = (item: OutlineItem): PlanEdit => {
  if (item.kind === 'goal') return { op: 'drop_goal', goalId: item.id };
  if (item.kind === 'action') return { op: 'drop_action', actionId: item.id };
  if (item.kind === 'milestone')
    throw refuse(
      '里程碑不能删除（PLAN-8：计划要有可检验的节点），可以改日期或完成标准。没有改动。',
      'A milestone cannot be dropped (PLAN-8: a plan needs points to check); its date or criterion can be changed. Nothing was changed.',
    );
  if (!item.claimId) throw noValue(item);
  return { op: 'drop_claim', claimId: item.claimId };
};

const setGoal = (clause: EditClause, goal: OutlineItem, ground: EditGround): PlanEdit => {
  const base = { op: 'set_goal' as const, goalId: goal.id };
  if (clause.field === 'owner')
    throw refuse(
      '目标没有单独的负责人，请改行动的负责人或计划的负责人。没有改动。',
      'A goal has no owner of its own; change an action’s owner or the plan’s. Nothing was changed.',
    );
  const day = dayOf(clause, goal.due, ground.today, 'last');
  const without = day ? blank(clause.value, day.span) : clause.value;
  const figure = figureOf(without);
  if (figure && isOnly(without, figure.text)) {
    if (!fitsGoal(figure, goal) && !isRelative(clause.text)) throw misfit(figure.text, goal);
    if (clause.field === 'baseline') return { ...base, baseline: figure.value };
    return { ...base, ...readTarget(clause.text, figure, goal), ...(day ? { due: day.day } : {}) };
  }
  if (day && isOnly(without, '')) return { ...base, due: day.day };
  if (clause.said && clause.value !== '') return { ...base, text: clause.value };
  throw noValue(goal);
};

/** 300 万 for a goal in per cent: another goal may be meant, so nothing is guessed. */
const misfit = (figure: string, { text, unit }: OutlineItem) =>
  refuse(
    `“${figure.trim()}”和这个目标的单位（${unit || '无'}）对不上：“${text}”。没有改动。请说明是哪个目标，或写全单位。`,
    `“${figure.trim()}” does not fit the unit of this goal (${unit || 'none'}): “${text}”. Nothing was changed. Say which goal is meant, or write the unit.`,
  );

const setAction = (
  clause: EditClause,
  action: OutlineItem,
  ground: EditGround,
  take: () => string | undefined,
): PlanEdit => {
  const { field, value } = clause;
  const base = { op: 'set_action' as const, actionId: action.id };
  if (field === 'owner') return { ...base, ownerId: findPerson(value, ground, take) };
  if (field === 'observable' && value) return { ...base, observable: value };
  if (field === 'authority' && value) return { ...base, authority: value };
  const length = readNumbers(value).find(({ kind, unit }) => kind === 'duration' && unit === 'hour');
  if (length && isOnly(value, length.text)) return { ...base, hours: length.value };
  const people = readNumbers(value).find(({ kind, unit }) => kind === 'count' && unit === 'person');
  if (people && isOnly(value, people.text) && Number.isInteger(people.value)) return { ...base, people: people.value };
  const start = field === 'start';
  const day = dayOf(clause, start ? action.start : action.due, ground.today, start ? 'first' : 'last');
  if (day && isOnly(blank(value, day.span), ''))
    return { ...base, ...(start ? { start: day.day } : { verifyBy: day.day }) };
  // A colleague's name alone behind `改成` or `to` is a new owner.
  const person = ground.people.find(({ name }) => name === value);
  if (person) return { ...base, ownerId: person.id };
  if (clause.said && value !== '') return { ...base, text: value };
  throw noValue(action);
};

const setMilestone = (clause: EditClause, milestone: OutlineItem, ground: EditGround): PlanEdit => {
  const base = { op: 'set_milestone' as const, milestoneId: milestone.id };
  if (clause.field === 'owner')
    throw refuse(
      '里程碑的负责人随计划负责人，请改计划的负责人。没有改动。',
      'A milestone’s owner follows the plan’s; change that one. Nothing was changed.',
    );
  const day = dayOf(clause, milestone.due, ground.today, 'last');
  if (day && clause.field !== 'doneWhen' && isOnly(blank(clause.value, day.span), '')) return { ...base, due: day.day };
  if (clause.said && clause.value !== '') return { ...base, doneWhen: clause.value };
  throw noValue(milestone);
};

type Day = { day: string; span: { start: number; end: number } };

/** The day a clause means: one it names, or the present one moved (`推迟两周`, `push back ten days`). */
const dayOf = (
  clause: EditClause,
  present: string | null | undefined,
  today: string,
  edge: 'first' | 'last',
): Day | undefined => {
  const { value, text } = clause;
  const later = LATER.test(text);
  const length = later || EARLIER.test(text) ? readLength(value) : undefined;
  if (length && present && !clause.said)
    return { day: shiftDay(present, length, later ? 1 : -1), span: { start: 0, end: value.length } };
  if (length && present && !readDay(value, today))
    return { day: shiftDay(present, length, later ? 1 : -1), span: { start: 0, end: value.length } };
  const found = readDay(value, today);
  return found ? { day: edge === 'first' ? found.from : found.to, span: found } : undefined;
};

const blank = (text: string, { start, end }: { start: number; end: number }): string =>
  `${text.slice(0, start)} ${text.slice(end)}`;

/** Whether a value says nothing beside this: then it is a figure or a day, and no new wording. */
const isOnly = (value: string, figure: string): boolean =>
  value.replace(figure, ' ').replaceAll(FILLER, '').length <= 1;

const noValue = (item: OutlineItem) =>
  notRead(
    `没有看懂要把这条${KIND_NAMES[item.kind].zh}改成什么：“${item.text}”。没有改动。可以说“改成……”，后面写新的内容、数字或日期。`,
    `What this ${KIND_NAMES[item.kind].en} should become is not clear: “${item.text}”. Nothing was changed. Say “change it to …” with the new words, figure or date.`,
  );
