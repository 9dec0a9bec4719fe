import type { Bilingual } from '#src/kernel/language.ts';
import { type Check, check } from './check.ts';
import { isBlank } from './text.ts';

/** LIFE-1: what a handover to delivery lists. */
export const HANDOVER_ITEMS = ['background', 'goals', 'key_needs', 'terms', 'risks'] as const;
export type HandoverItem = (typeof HANDOVER_ITEMS)[number];
export const HANDOVER_LABELS: Readonly<Record<HandoverItem, Bilingual>> = {
  background: { zh: '背景', en: 'background' },
  goals: { zh: '目标', en: 'goals' },
  key_needs: { zh: '关键需求', en: 'key needs' },
  terms: { zh: '条款', en: 'terms' },
  risks: { zh: '风险', en: 'risks' },
};

/** LIFE-1, STAGE-7: a handover says all five. */
export const checkHandover = (handover: Readonly<Partial<Record<HandoverItem, string | null>>>): Check => {
  const missing = HANDOVER_ITEMS.filter((item) => isBlank(handover[item]));
  return check(
    'LIFE-1',
    missing.length === 0,
    { zh: '交底内容齐全。', en: 'The handover is complete.' },
    {
      zh: `交底缺少：${missing.map((m) => HANDOVER_LABELS[m].zh).join('、')}。`,
      en: `The handover lacks: ${missing.map((m) => HANDOVER_LABELS[m].en).join(', ')}.`,
    },
  );
};

/** STAGE-7: how an account ends. It can be reinstated. */
export const ACCOUNT_ENDINGS = ['closed', 'merged', 'stop_listed'] as const;
export type AccountEnding = (typeof ACCOUNT_ENDINGS)[number];

export type StopListProposal = { rule: 'STAGE-7'; reasons: Bilingual[]; message: Bilingual };

/**
 * STAGE-7: proposes the stop list on no profit, arrears or service cost above value; a person decides. Amounts in one currency
 * over one period; null is unknown and proposes nothing.
 */
export const proposeStopList = (account: {
  profit: number | null;
  arrears: number | null;
  serviceCost: number | null;
  value: number | null;
}): StopListProposal | null => {
  const reasons: Bilingual[] = [];
  if (account.profit !== null && account.profit <= 0) reasons.push({ zh: '没有利润', en: 'no profit' });
  if (account.arrears !== null && account.arrears > 0)
    reasons.push({ zh: `拖欠货款 ${account.arrears}`, en: `arrears of ${account.arrears}` });
  if (account.serviceCost !== null && account.value !== null && account.serviceCost > account.value)
    reasons.push({ zh: '服务成本高于价值', en: 'service cost above value' });
  if (reasons.length === 0) return null;
  return {
    rule: 'STAGE-7',
    reasons,
    message: {
      zh: `建议列入停止合作名单（由人决定）：${reasons.map((r) => r.zh).join('、')}。`,
      en: `Proposed for the stop list (a person decides): ${reasons.map((r) => r.en).join(', ')}.`,
    },
  };
};
