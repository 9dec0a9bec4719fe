import { type SignalFinding, signal } from './signals.ts';
import type { Thresholds } from './thresholds.ts';
import { reviewIntervalDays, type Tier } from './tiers.ts';
import { daysBetween, isoDay, toDate, type When } from './time.ts';

/**
 * What SIG-plan looks at. `contradictedBy` names the row that speaks against a hypothesis; `sourceMoved` when it is only that
 * what the hypothesis was read from has changed since: that may refute it, and somebody must look.
 */
export type PlanWatch = {
  actions: readonly { id: string; task: string; verifyBy: When | null; hasResult: boolean }[];
  hypotheses: readonly {
    id: string;
    text: string;
    contradictedBy: string | null;
    contradictedOn: When | null;
    sourceMoved?: boolean;
  }[];
};

/** SIG-plan: an action past its verify-by date with no result, and a hypothesis contradicted by later facts. */
export const planSignals = (plan: PlanWatch, now: Date): SignalFinding[] => [
  ...plan.actions.flatMap((action) => {
    const by = toDate(action.verifyBy);
    if (!by || action.hasResult || isoDay(by) >= isoDay(now)) return [];
    return [
      signal(
        'SIG-plan',
        'medium',
        {
          text: {
            zh: '行动“{task}”应于 {day} 验证，已过 {days} 天没有结果。',
            en: 'The action "{task}" was due to be verified on {day}; {days} days later there is no result.',
          },
          opening: {
            zh: '请负责人今天写下结果：做到了、晚了还是失败；失败是判断错了还是执行不力。',
            en: 'Have the owner write the result today: done, late or failed, and whether the judgement or the execution was at fault.',
          },
        },
        { task: action.task, day: isoDay(by), days: daysBetween(by, now) },
        { since: isoDay(by), numbers: { daysLate: daysBetween(by, now) }, evidence: [action.id], subject: action.id },
      ),
    ];
  }),
  ...plan.hypotheses.flatMap((hypothesis) =>
    hypothesis.contradictedBy === null
      ? []
      : [
          signal(
            'SIG-plan',
            hypothesis.sourceMoved ? 'medium' : 'high',
            {
              text: hypothesis.sourceMoved
                ? {
                    zh: '卡点假设“{text}”所依据的记录后来变了，可能不再成立。',
                    en: 'What the hypothesis "{text}" rests on has changed since; it may no longer hold.',
                  }
                : {
                    zh: '卡点假设“{text}”与后来的事实不符。',
                    en: 'The hypothesis "{text}" is contradicted by a later fact.',
                  },
              opening: {
                zh: '重新判断卡点，再决定相关行动是继续、调整还是停止。',
                en: 'Judge the bottleneck again, then go on, change or stop what hangs on it.',
              },
            },
            { text: hypothesis.text },
            {
              since: dayOf(hypothesis.contradictedOn),
              evidence: [hypothesis.id, hypothesis.contradictedBy],
              subject: hypothesis.id,
            },
          ),
        ],
  ),
];

/** SIG-stale: a plan neither opened nor changed for two review intervals of its tier (PLAN-17). */
export const staleSignal = (
  plan: { id: string; tier: Tier | null; lastOpenedAt: When | null; lastChangedAt: When },
  t: Thresholds,
  now: Date,
): SignalFinding | null => {
  const touched = [toDate(plan.lastOpenedAt), toDate(plan.lastChangedAt)].flatMap((date) =>
    date ? [date.getTime()] : [],
  );
  if (touched.length === 0) return null;
  const last = new Date(Math.max(...touched));
  const limit = reviewIntervalDays(plan.tier, t) * t.staleReviewIntervals;
  const days = daysBetween(last, now);
  if (days < limit) return null;
  return signal(
    'SIG-stale',
    'low',
    {
      text: {
        zh: '计划已有 {days} 天没有人打开或修改（上限 {limit} 天）。',
        en: 'The plan was neither opened nor changed for {days} days (limit {limit}).',
      },
      opening: {
        zh: '安排一次半小时复盘：哪些判断还成立，哪些行动该停。',
        en: 'Hold a half-hour review: which judgements still hold, which actions should stop.',
      },
    },
    { days, limit },
    { since: isoDay(last), numbers: { days, limit }, evidence: [plan.id], subject: plan.id },
  );
};

const dayOf = (when: When | null): string | null => {
  const date = toDate(when);
  return date ? isoDay(date) : null;
};
