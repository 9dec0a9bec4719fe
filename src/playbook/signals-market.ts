import { SIGNAL_LABELS, type SignalFinding, type SignalId, signal } from './signals.ts';
import type { Thresholds } from './thresholds.ts';
import { daysBetween, toDate, type When } from './time.ts';

/** A movement at one account: which signal fired (and, for purchases, on which product), in which segment, since when. */
export type Movement = { accountId: string; segment: string; rule: SignalId; product?: string | null; since: When };

/** The signals that are movements of a market rather than matters of our own house. */
export const MARKET_MOVEMENTS: readonly SignalId[] = [
  'SIG-inventory',
  'SIG-receivable',
  'SIG-decline',
  'SIG-surge',
  'SIG-shift',
  'SIG-competitor',
];

/**
 * SIG-market: the same movement at three or more accounts of a segment within 90 days. No account's name or id leaves
 * this function: other customers' movements are shown as a count (GUARD-4).
 */
export const marketSignals = (movements: readonly Movement[], t: Thresholds, now: Date): SignalFinding[] => {
  const groups = new Map<string, Movement[]>();
  for (const movement of movements) {
    const since = toDate(movement.since);
    const age = since ? daysBetween(since, now) : -1;
    if (age < 0 || age > t.marketDays || movement.segment.trim() === '' || !MARKET_MOVEMENTS.includes(movement.rule))
      continue;
    const key = JSON.stringify([movement.segment, movement.rule, movement.product ?? '']);
    groups.set(key, [...(groups.get(key) ?? []), movement]);
  }
  return [...groups].flatMap(([key, group]) => {
    const count = new Set(group.map((movement) => movement.accountId)).size;
    const [first] = group;
    if (!first || count < t.marketAccounts) return [];
    const label = SIGNAL_LABELS[first.rule];
    const what = {
      zh: first.product ? `${first.product}${label.zh}` : label.zh,
      en: first.product ? `${first.product}: ${label.en.toLowerCase()}` : label.en.toLowerCase(),
    };
    return [
      signal(
        'SIG-market',
        'medium',
        {
          text: {
            zh: '{segment}有 {count} 家客户在 {days} 天内出现同样的变化：{what}。',
            en: '{count} accounts in {segment} show the same movement within {days} days: {what}.',
          },
          opening: {
            zh: '最近{segment}里几家企业都有类似变化，贵司是否也感受到了？准备怎么应对？',
            en: 'Several companies in {segment} see the same thing of late: do you feel it too, and what do you plan?',
          },
        },
        { segment: first.segment, count, days: t.marketDays, what },
        { numbers: { accounts: count, segment: first.segment }, subject: key },
      ),
    ];
  });
};
