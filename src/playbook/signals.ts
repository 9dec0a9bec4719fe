import type { Bilingual } from '#src/kernel/language.ts';
import { fill } from './text.ts';

/** Section 9, in its order. */
export const SIGNAL_IDS = [
  'SIG-inventory',
  'SIG-receivable',
  'SIG-decline',
  'SIG-surge',
  'SIG-shift',
  'SIG-owner',
  'SIG-focus',
  'SIG-window',
  'SIG-chain',
  'SIG-silence',
  'SIG-unconfirmed',
  'SIG-delay',
  'SIG-change',
  'SIG-needs-churn',
  'SIG-competitor',
  'SIG-plan',
  'SIG-oneway',
  'SIG-market',
  'SIG-stale',
  'SIG-satisfaction',
] as const;
export type SignalId = (typeof SIGNAL_IDS)[number];

export const SIGNAL_LABELS: Readonly<Record<SignalId, Bilingual>> = {
  'SIG-inventory': { zh: '库存上升', en: 'Inventory up' },
  'SIG-receivable': { zh: '回款变慢', en: 'Receivables slow' },
  'SIG-decline': { zh: '采购连降', en: 'Purchases falling' },
  'SIG-surge': { zh: '采购激增', en: 'Purchases surging' },
  'SIG-shift': { zh: '采购此消彼长', en: 'Purchases shifting' },
  'SIG-owner': { zh: '负责人不唯一', en: 'No single owner' },
  'SIG-focus': { zh: '超出聚焦', en: 'Out of focus' },
  'SIG-window': { zh: '窗口将关', en: 'Window closing' },
  'SIG-chain': { zh: '决策链缺口', en: 'Gap in the chain' },
  'SIG-silence': { zh: '久未互动', en: 'Silence' },
  'SIG-unconfirmed': { zh: '纪要未确认', en: 'Summary unconfirmed' },
  'SIG-delay': { zh: '商机拖延', en: 'Deal delayed' },
  'SIG-change': { zh: '关键人变动', en: 'Key contact changed' },
  'SIG-needs-churn': { zh: '需求反复', en: 'Needs keep changing' },
  'SIG-competitor': { zh: '对手活跃', en: 'Competitor active' },
  'SIG-plan': { zh: '计划落空', en: 'Plan slipping' },
  'SIG-oneway': { zh: '只取不予', en: 'Only asking' },
  'SIG-market': { zh: '行业同动', en: 'Market movement' },
  'SIG-stale': { zh: '计划闲置', en: 'Plan lying idle' },
  'SIG-satisfaction': { zh: '满意度下降', en: 'Satisfaction down' },
};

export const SIGNAL_STATES = ['new', 'seen', 'acted', 'dismissed'] as const;
export type SignalState = (typeof SIGNAL_STATES)[number];
export const SIGNAL_SEVERITIES = ['high', 'medium', 'low'] as const;
export type SignalSeverity = (typeof SIGNAL_SEVERITIES)[number];

/** What a rule saw. The state and the id belong to whoever stores it. */
export type SignalFinding = {
  rule: SignalId;
  severity: SignalSeverity;
  /** What was seen, with numbers and dates. */
  text: Bilingual;
  /** Suggested opening for the seller. */
  opening: Bilingual;
  /** ISO day since when it holds; null when the data does not tell. */
  since: string | null;
  /** Everything that was computed or compared. */
  numbers: Readonly<Record<string, number | string>>;
  /** Ids of the rows it rests on, as handed in. */
  evidence: readonly string[];
  /** Tells two findings of one rule at one account apart (a product, a contact, a gap); stable from run to run. */
  subject: string | null;
};

/** Fills a finding's texts from its slots; numbers keep what was computed. */
export const signal = (
  rule: SignalId,
  severity: SignalSeverity,
  template: { text: Bilingual; opening: Bilingual },
  slots: Readonly<Record<string, string | number | Bilingual>>,
  rest: {
    since?: string | null;
    numbers?: Readonly<Record<string, number | string>>;
    evidence?: readonly (string | undefined)[];
    subject?: string | null;
  } = {},
): SignalFinding => ({
  rule,
  severity,
  text: fill(template.text, slots),
  opening: fill(template.opening, slots),
  since: rest.since ?? null,
  numbers: rest.numbers ?? {},
  evidence: (rest.evidence ?? []).filter((id): id is string => id !== undefined),
  subject: rest.subject ?? null,
});

/** A share as whole per cent. */
export const percent = (ratio: number): number => Math.round(ratio * 100);

/** At most one decimal, without a trailing zero. */
export const short = (value: number): number => Math.round(value * 10) / 10;
