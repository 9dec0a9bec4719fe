import { addDays, isoDay } from '#src/playbook/time.ts';
import type { Usage, UsageFilter, UsageItem } from './contract.ts';

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
