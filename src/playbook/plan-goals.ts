import type { Bilingual } from '#src/kernel/language.ts';
import { type Check, check } from './check.ts';
import type { PlanGoal } from './plan-input.ts';
import { foldWidth, isBlank, joinList } from './text.ts';
import { isoDay, toDate } from './time.ts';

export const SMART_PARTS = ['measure', 'baseline', 'target', 'date', 'reachable'] as const;
export type SmartPart = (typeof SMART_PARTS)[number];

const PART_LABELS: Readonly<Record<SmartPart, Bilingual>> = {
  measure: { zh: '衡量指标', en: 'a measure' },
  baseline: { zh: '基线', en: 'a baseline' },
  target: { zh: '不同于基线的目标值', en: 'a target that differs from the baseline' },
  date: { zh: '周期内的完成日期', en: 'a date within the period' },
  reachable: { zh: '为什么做得到', en: 'why it is reachable' },
};

/** PLAN-5: the parts of SMART a goal lacks, by computation: numbers and dates are read, not believed. */
export const smartGaps = (goal: PlanGoal, frame: { now: Date; endsOn?: Date | null }): SmartPart[] => {
  const due = toDate(goal.dueOn);
  const end = frame.endsOn ?? null;
  const inTime = due !== null && isoDay(due) > isoDay(frame.now) && (end === null || isoDay(due) <= isoDay(end));
  const holds: Record<SmartPart, boolean> = {
    measure: !isBlank(goal.measure),
    baseline: isValue(goal.baseline),
    target: isValue(goal.target) && isChange(goal.baseline, goal.target),
    date: inTime,
    reachable: !isBlank(goal.whyReachable),
  };
  return SMART_PARTS.filter((part) => !holds[part]);
};

const isValue = (value: string | number | null | undefined): boolean =>
  typeof value === 'number' ? Number.isFinite(value) : !isBlank(value);

/** Numbers are compared as numbers ("30 天" and "30天" are the same), states as words. */
const isChange = (baseline: string | number | null | undefined, target: string | number | null | undefined): boolean =>
  keyOf(baseline) !== keyOf(target);

const keyOf = (value: string | number | null | undefined): string =>
  foldWidth(String(value ?? ''))
    .toLowerCase()
    .replace(/(\d),(?=\d{3})/g, '$1')
    .replace(/\s+/g, '')
    .replace(/(\d+\.\d*?)0+(?!\d)/g, '$1')
    .replace(/\.(?!\d)/g, '');

/** PLAN-5 and PLAN-15 for every goal. */
export const checkGoals = (goals: readonly PlanGoal[], frame: { now: Date; endsOn?: Date | null }): Check[] => {
  if (goals.length === 0)
    return [
      {
        rule: 'PLAN-5',
        ok: false,
        message: {
          zh: '计划没有目标：先向客户问清要改变什么、用什么衡量。',
          en: 'The plan has no goal: first ask what is to change and how it is measured.',
        },
      },
    ];
  return goals.flatMap((goal) => {
    const missing = joinList(smartGaps(goal, frame).map((part) => PART_LABELS[part]));
    return [
      check(
        'PLAN-5',
        missing.zh === '',
        { zh: '目标符合 SMART。', en: 'The goal is SMART.' },
        { zh: `目标不完整，缺少：${missing.zh}。`, en: `The goal lacks: ${missing.en}.` },
        goal.id,
      ),
      check(
        'PLAN-15',
        !isBlank(goal.serves) || goal.servesUnknown === true,
        goal.servesUnknown && isBlank(goal.serves)
          ? {
              zh: '已写明：还不知道支撑客户计划中的哪一项。',
              en: 'It says that we do not know yet which item of their plan it serves.',
            }
          : { zh: '目标写明了支撑客户计划中的哪一项。', en: 'The goal names the item of their plan that it serves.' },
        {
          zh: '目标没有写明支撑客户战略或经营计划中的哪一项。',
          en: 'The goal does not name the item of their strategy or business plan that it serves.',
        },
        goal.id,
      ),
    ];
  });
};
