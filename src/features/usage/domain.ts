import type { Bilingual } from '#src/kernel/language.ts';
import { addDays, isoDay } from '#src/playbook/time.ts';
import type { Budget, Usage, UsageFilter, UsageItem } from './contract.ts';

const DEFAULT_DAYS = 30;

/** The days a question about usage spans: what is named, else up to today, and 30 days in all. */
export const usageSpan = (filter: UsageFilter, now: Date): { from: string; to: string } => {
  const to = filter.to ?? isoDay(now);
  return { from: filter.from ?? isoDay(addDays(new Date(to), 1 - DEFAULT_DAYS)), to };
};

/** Sums up the days. */
export const totalOf = (items: readonly UsageItem[]): Usage['total'] => {
  const sum = (pick: (item: UsageItem) => number) => items.reduce((all, item) => all + pick(item), 0);
  return {
    calls: sum((item) => item.calls),
    failed: sum((item) => item.failed),
    inputTokens: sum((item) => item.inputTokens),
    outputTokens: sum((item) => item.outputTokens),
    estimatedCalls: sum((item) => item.estimatedCalls),
  };
};

/** The calendar month (UTC) of a moment: its name and its first instant. */
export const monthOf = (now: Date): { month: string; from: Date } => {
  const month = now.toISOString().slice(0, 7);
  return { month, from: new Date(`${month}-01T00:00:00.000Z`) };
};

/** What is left of a month's tokens. */
export const budgetOf = (month: string, perMonth: number | null, used: number): Budget => ({
  month,
  perMonth,
  used,
  left: perMonth === null ? null : Math.max(0, perMonth - used),
});

/** Why a call of about so many tokens may not start; null when it may. */
export const whyOverBudget = ({ perMonth, left, used, month }: Budget, tokens: number): Bilingual | null => {
  if (perMonth === null || left === null || tokens <= left) return null;
  return {
    zh: `本月（${month}）的模型用量额度 ${perMonth} 已用 ${used}，余下的不够这一步（约 ${tokens}），没有再调用模型；管理员可在设置里调整额度。`,
    en: `Of this month's (${month}) budget of ${perMonth} tokens ${used} are spent and what is left does not do for this step (about ${tokens}), so the model was not called; an admin can change the budget in the settings.`,
  };
};
