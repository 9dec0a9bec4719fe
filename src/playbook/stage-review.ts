import type { Bilingual } from '#src/kernel/language.ts';
import { type Check, check } from './check.ts';
import { isBlank } from './text.ts';

/** STAGE-9: the decision that ends a stage. */
export const STAGE_DECISIONS = ['go_on', 'change', 'stop'] as const;
export type StageDecision = (typeof STAGE_DECISIONS)[number];
export const STAGE_DECISION_LABELS: Readonly<Record<StageDecision, Bilingual>> = {
  go_on: { zh: '继续', en: 'Go on' },
  change: { zh: '调整', en: 'Change' },
  stop: { zh: '停止', en: 'Stop' },
};

export type MethodPath = { rule: 'STAGE-9'; path: 'full' | 'short'; message: Bilingual };

/** STAGE-9: custom, many departments, long: the full method; at least two of the three are needed, else the short path. */
export const methodPath = (deal: { custom: boolean; departments: number; expectedDays: number }): MethodPath => {
  const marks = [deal.custom, deal.departments >= 3, deal.expectedDays >= 90].filter(Boolean).length;
  return marks >= 2
    ? {
        rule: 'STAGE-9',
        path: 'full',
        message: {
          zh: '定制、多部门或周期长的项目：走完整方法。',
          en: 'Custom, many departments or long: the full method.',
        },
      }
    : {
        rule: 'STAGE-9',
        path: 'short',
        message: { zh: '项目简单：走简化路径。', en: 'A simple deal: the short path.' },
      };
};

/** STAGE-9: each stage ends with a recorded decision, its reason and who took it. */
export const checkStageDecision = (review: {
  decision?: StageDecision | null;
  reason?: string | null;
  decidedBy?: string | null;
}): Check =>
  check(
    'STAGE-9',
    !!review.decision && !isBlank(review.reason) && !isBlank(review.decidedBy),
    { zh: '阶段结论、理由与决定人已记录。', en: 'Decision, reason and decider are recorded.' },
    {
      zh: '阶段结束要记录结论（继续、调整或停止）、理由和决定人。',
      en: 'A stage ends with a recorded decision (go on, change, stop), its reason and who took it.',
    },
  );
