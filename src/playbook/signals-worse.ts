import type { SignalFinding, SignalId, SignalSeverity } from './signals.ts';
import type { Thresholds } from './thresholds.ts';

/** What is compared when a signal fires on: how bad, and the figures it was told with. */
export type Grade = Pick<SignalFinding, 'rule' | 'severity' | 'numbers'>;

const RANK: Readonly<Record<SignalSeverity, number>> = { low: 0, medium: 1, high: 2 };

/** The key number of a rule as a multiple of what makes it fire; 1 where it has none. */
const MULTIPLES: Readonly<Partial<Record<SignalId, (n: (key: string) => number, t: Thresholds) => number>>> = {
  'SIG-inventory': (n, t) => n('change') / t.inventoryRise,
  'SIG-receivable': (n, t) => n('change') / t.receivableRise,
  'SIG-surge': (n, t) => n('change') / t.surgeRise,
  'SIG-focus': (n) => 2 ** n('accounts'),
  'SIG-window': (n, t) => (n('daysLeft') < 0 ? 2 - n('daysLeft') / t.windowDays : 1),
  'SIG-chain': (n, t) => n('days') / t.chainStaleDays,
  'SIG-silence': (n) => n('days') / n('limit'),
  'SIG-unconfirmed': (n, t) => n('workingDays') / t.unconfirmedWorkingDays,
  'SIG-delay': (n, t) =>
    Math.max(
      n('closeDateMoves') / t.closeDateMoves,
      n('medianDays') > 0 ? n('stageAgeDays') / (n('medianDays') * t.stageAgeFactor) : 0,
    ),
  'SIG-needs-churn': (n, t) => n('changes') / t.needChanges,
  'SIG-competitor': (n) => n('recent'),
  'SIG-plan': (n) => n('daysLate') / 7,
  'SIG-market': (n, t) => n('accounts') / t.marketAccounts,
  'SIG-stale': (n) => n('days') / n('limit'),
  'SIG-satisfaction': (n, t) => Math.max(n('drop') / t.satisfactionDrop, 2 ** n('complaints')),
};

/** How often the key number has doubled past its threshold: 30 days of silence where 14 are allowed is one further step. */
export const signalStep = ({ rule, numbers }: Grade, t: Thresholds): number => {
  const multiple = MULTIPLES[rule]?.((key) => Number(numbers[key] ?? 0), t) ?? 1;
  return Number.isFinite(multiple) && multiple > 1 ? Math.floor(Math.log2(multiple) + 1e-9) : 0;
};

/**
 * Whether a signal that still fires has grown worse, so that somebody who has set it aside must see it again: its severity
 * rose, or its key number passed a further step.
 */
export const hasWorsened = (before: Grade, now: Grade, t: Thresholds): boolean =>
  RANK[now.severity] > RANK[before.severity] || signalStep(now, t) > signalStep(before, t);
