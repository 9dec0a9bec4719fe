import { percent, type SignalFinding, short, signal } from './signals.ts';
import type { Thresholds } from './thresholds.ts';
import { isoDay, toDate, type When } from './time.ts';

/** A figure of one reporting period. `id` names the row it comes from. */
export type PeriodFigure = { value: number; asOf?: When | null; id?: string };

/** SIG-inventory: the change is read, not the level (PROFILE-5): inventory days up on the previous period (30 → 60 is the textbook case). */
export const inventorySignal = (
  previous: PeriodFigure | null,
  current: PeriodFigure | null,
  t: Thresholds,
): SignalFinding | null =>
  rise('SIG-inventory', previous, current, t.inventoryRise, {
    text: {
      zh: '库存天数由 {from} 天升至 {to} 天，上升 {rise}%。',
      en: 'Inventory days rose from {from} to {to}, up {rise} %.',
    },
    opening: {
      zh: '近期贵司库存周转放慢了一些，是需求变化还是备货节奏调整？我们有几家同行去库存的做法，可以分享给您。',
      en: 'Your stock seems to turn more slowly of late: has demand changed, or the way you stock? We could share how some peers brought it down.',
    },
  });

/** SIG-receivable: receivable days up, or cash said to be tight (`cashTight` with the row it stands in). */
export const receivableSignal = (
  previous: PeriodFigure | null,
  current: PeriodFigure | null,
  cashTight: { asOf?: When | null; id?: string } | null,
  t: Thresholds,
): SignalFinding | null => {
  const risen = rise('SIG-receivable', previous, current, t.receivableRise, {
    text: {
      zh: '应收账款天数由 {from} 天升至 {to} 天，上升 {rise}%。',
      en: 'Receivable days rose from {from} to {to}, up {rise} %.',
    },
    opening: CASH_OPENING,
  });
  if (risen || !cashTight) return risen;
  return signal(
    'SIG-receivable',
    'medium',
    { text: { zh: '客户现金流紧张。', en: 'The customer’s cash is tight.' }, opening: CASH_OPENING },
    {},
    { since: dayOf(cashTight.asOf), evidence: [cashTight.id] },
  );
};

const CASH_OPENING = {
  zh: '考虑到资金安排，我们可以把方案拆成几个阶段、分期付款，您看先解决哪一段最划算？',
  en: 'With cash in mind we could split the plan into phases and instalments: which part would pay off first for you?',
};

const rise = (
  rule: 'SIG-inventory' | 'SIG-receivable',
  previous: PeriodFigure | null,
  current: PeriodFigure | null,
  threshold: number,
  template: Parameters<typeof signal>[2],
): SignalFinding | null => {
  if (!previous || !current || previous.value <= 0) return null;
  const change = current.value / previous.value - 1;
  if (change < threshold - 1e-9) return null;
  return signal(
    rule,
    change >= 2 * threshold - 1e-9 ? 'high' : 'medium',
    template,
    { from: short(previous.value), to: short(current.value), rise: percent(change) },
    {
      since: dayOf(current.asOf),
      numbers: { previous: previous.value, current: current.value, change },
      evidence: [previous.id, current.id],
    },
  );
};

const dayOf = (when: When | null | undefined): string | null => {
  const date = toDate(when);
  return date ? isoDay(date) : null;
};
