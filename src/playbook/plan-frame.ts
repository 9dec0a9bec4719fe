import { type Check, check } from './check.ts';
import { PLAN_SECTIONS, type PlanAction, type PlanInput } from './plan-input.ts';
import { isBlank } from './text.ts';
import type { Thresholds } from './thresholds.ts';
import { reviewIntervalDays } from './tiers.ts';
import { addDays, isoDay, toDate } from './time.ts';

/** PLAN-16, PLAN-17, PLAN-18: length, rhythm, order and the action table. */
export const checkPlanFrame = (plan: PlanInput, t: Thresholds, now: Date): Check[] => [
  ...checkLength(plan, t),
  ...checkRhythm(plan, t, now),
  ...checkOrder(plan),
  ...plan.actions.map(checkActionRow),
];

const checkLength = (plan: PlanInput, t: Thresholds): Check[] => {
  if (plan.readCharacters === undefined) return [];
  const [length, limit] = [plan.readCharacters, t.planReadCharacters];
  return [
    check(
      'PLAN-16',
      length <= limit,
      { zh: '正文一页读完。', en: 'It reads as one page.' },
      {
        zh: `正文 ${length} 字，超过一页（${limit} 字），请删减或折叠。`,
        en: `It has ${length} characters; one page is ${limit}. Shorten or fold.`,
      },
    ),
  ];
};

const checkRhythm = (plan: PlanInput, t: Thresholds, now: Date): Check[] => {
  const review = toDate(plan.nextReviewOn);
  const interval = reviewIntervalDays(plan.tier, t);
  const latest = addDays(now, interval);
  const inTime = review !== null && isoDay(review) >= isoDay(now) && isoDay(review) <= isoDay(latest);
  return [
    check(
      'PLAN-17',
      inTime,
      { zh: '下次复盘日期已定，在级别要求的间隔之内。', en: 'The next review has a date within the tier’s interval.' },
      review === null
        ? {
            zh: `没有定下次复盘日期，最晚应在 ${isoDay(latest)} 之前。`,
            en: `The next review has no date; set one by ${isoDay(latest)}.`,
          }
        : {
            zh: `下次复盘日期应在今天到 ${isoDay(latest)} 之间（间隔 ${interval} 天）。`,
            en: `The next review must lie between today and ${isoDay(latest)} (interval ${interval} days).`,
          },
    ),
    check(
      'PLAN-17',
      toDate(plan.period.endsOn) !== null && !isBlank(plan.period.calendarBasis),
      {
        zh: '计划周期写明了依据客户的哪个预算或计划节点。',
        en: 'The period says which date of the customer’s calendar it follows.',
      },
      {
        zh: '计划周期没有对上客户的预算与计划日历，请问清后补上。',
        en: 'The period does not follow the customer’s budget and planning calendar; ask and add it.',
      },
    ),
  ];
};

const checkOrder = (plan: PlanInput): Check[] => {
  if (plan.sections === undefined) return [];
  const known = plan.sections.filter((name) => (PLAN_SECTIONS as readonly string[]).includes(name));
  const expected = PLAN_SECTIONS.filter((name) => known.includes(name));
  return [
    check(
      'PLAN-18',
      known.join() === expected.join() && known.length === PLAN_SECTIONS.length,
      { zh: '章节齐全，顺序正确。', en: 'The sections are complete and in order.' },
      {
        zh: '章节应依次为：为什么、负责人、如何决策、卡点、目标、行动、里程碑、风险。',
        en: 'The sections are, in order: why, owner, how they decide, bottlenecks, goals, actions, milestones, risks.',
      },
    ),
  ];
};

const ROW_FIELDS = [
  'supporters',
  'beforeSales',
  'afterSales',
  'people',
  'hours',
  'material',
  'dependencies',
  'authority',
] as const;
const ROW_LABELS = {
  supporters: { zh: '支持人', en: 'supporters' },
  beforeSales: { zh: '售前部分', en: 'before-sales part' },
  afterSales: { zh: '售后部分', en: 'after-sales part' },
  people: { zh: '人员', en: 'people' },
  hours: { zh: '工时', en: 'hours' },
  material: { zh: '物料', en: 'material' },
  dependencies: { zh: '前置条件', en: 'dependencies' },
  authority: { zh: '授权', en: 'authority' },
} as const;

/** PLAN-18: an action table row says all of it, if only "unknown" (null) or "none" (an empty list). */
const checkActionRow = (action: PlanAction): Check => {
  const missing = ROW_FIELDS.filter((field) => action[field] === undefined);
  return check(
    'PLAN-18',
    missing.length === 0 && !isBlank(action.task),
    { zh: '行动各项都已填写或写明未知。', en: 'Every column of the action is filled or said to be unknown.' },
    {
      zh: `行动还有未填的项：${missing.map((m) => ROW_LABELS[m].zh).join('、') || '任务'}。`,
      en: `The action leaves out: ${missing.map((m) => ROW_LABELS[m].en).join(', ') || 'the task'}.`,
    },
    action.id,
  );
};
