import { percent, type SignalFinding, short, signal } from './signals.ts';
import type { Thresholds } from './thresholds.ts';
import { addMonths, type Month } from './time.ts';

/** What one account bought of one product; `value` is quantity or amount, the caller's choice, the same for all months. */
export type PurchaseSeries = {
  productId: string;
  product: string;
  months: readonly { month: Month; value: number; id?: string }[];
};

type Point = { month: Month; value: number; ids: string[] };

/**
 * SIG-decline, SIG-surge and SIG-shift for one account: movement beats state (PROFILE-5).
 * @param through the last complete calendar month the data covers; later months are not looked at, and months without a row
 *   between a product's first month and this one count as zero.
 */
export const purchaseSignals = (series: readonly PurchaseSeries[], through: Month, t: Thresholds): SignalFinding[] => {
  const declines = series.flatMap((one) => declineSignal(one, through, t) ?? []);
  const surges = series.flatMap((one) => surgeSignal(one, through, t) ?? []);
  return [...declines, ...surges, ...shifts(series, declines, surges, through)];
};

/** SIG-decline: three successive falls over four complete months. */
export const declineSignal = (series: PurchaseSeries, through: Month, t: Thresholds): SignalFinding | null => {
  const points = tail(series, through, t.declineFalls + 1);
  if (!points?.every((point, i) => i === 0 || point.value < (points[i - 1]?.value ?? 0))) return null;
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last) return null;
  return signal(
    'SIG-decline',
    last.value <= first.value / 2 ? 'high' : 'medium',
    {
      text: {
        zh: '{product}采购连续 {falls} 个月下降：{list}（{from} 至 {to}）。',
        en: '{product}: purchases fell {falls} months running: {list} ({from} to {to}).',
      },
      opening: {
        zh: '注意到{product}最近用量在减少，是业务调整，还是我们哪里没有做到位？想听听您的真实想法。',
        en: 'We noticed you use less {product} lately: has your business changed, or have we fallen short? We would like to hear it openly.',
      },
    },
    {
      product: series.product,
      falls: t.declineFalls,
      list: points.map((p) => short(p.value)).join(' → '),
      from: first.month,
      to: last.month,
    },
    {
      since: `${points[1]?.month ?? last.month}-01`,
      numbers: Object.fromEntries(points.map((p) => [p.month, p.value])),
      evidence: points.flatMap((p) => p.ids),
      subject: series.productId,
    },
  );
};

/** SIG-surge: the last month against the mean of the three before it. */
export const surgeSignal = (series: PurchaseSeries, through: Month, t: Thresholds): SignalFinding | null => {
  const points = tail(series, through, t.surgeMonths + 1);
  const last = points?.at(-1);
  if (!points || !last) return null;
  const before = points.slice(0, -1);
  const mean = before.reduce((sum, p) => sum + p.value, 0) / before.length;
  if (mean <= 0 || last.value < mean * (1 + t.surgeRise) - 1e-9) return null;
  const rise = last.value / mean - 1;
  return signal(
    'SIG-surge',
    rise >= 1 ? 'high' : 'medium',
    {
      text: {
        zh: '{product}采购激增：{month} 为 {value}，比前 {months} 个月均值 {mean} 高 {rise}%。',
        en: '{product}: {value} in {month}, {rise} % above the mean of the {months} months before ({mean}).',
      },
      opening: {
        zh: '{product}最近用量明显增加，是有新项目上马吗？我们可以提前帮您安排供应和配套。',
        en: 'You need much more {product} lately: is there a new project? We could plan supply and what goes with it.',
      },
    },
    {
      product: series.product,
      month: last.month,
      value: short(last.value),
      months: before.length,
      mean: short(mean),
      rise: percent(rise),
    },
    {
      since: `${last.month}-01`,
      numbers: { value: last.value, mean, change: rise },
      evidence: points.flatMap((p) => p.ids),
      subject: series.productId,
    },
  );
};

const shifts = (
  series: readonly PurchaseSeries[],
  declines: readonly SignalFinding[],
  surges: readonly SignalFinding[],
  through: Month,
): SignalFinding[] => {
  const name = (id: string | null) => series.find((one) => one.productId === id)?.product ?? '';
  const [down, up] = [declines.map((d) => name(d.subject)), surges.map((s) => name(s.subject))];
  if (down.length === 0 || up.length === 0) return [];
  return [
    signal(
      'SIG-shift',
      'medium',
      {
        text: { zh: '同一客户此消彼长：{down}在降，{up}在升。', en: 'Demand is shifting: {down} down, {up} up.' },
        opening: {
          zh: '看到贵司采购从{down}转向{up}，是产品线在调整吗？想了解下一步方向，看能配合什么。',
          en: 'Your purchases move from {down} to {up}: is your product line changing? We would like to know where it goes and what we could add.',
        },
      },
      { down: { zh: down.join('、'), en: down.join(', ') }, up: { zh: up.join('、'), en: up.join(', ') } },
      {
        since: `${through}-01`,
        evidence: [...declines, ...surges].flatMap((s) => s.evidence),
        subject: [...declines, ...surges].map((s) => s.subject).join('+'),
      },
    ),
  ];
};

/** The last `count` months up to `through`, gaps as zero; null when the product was not bought that far back. */
const tail = (series: PurchaseSeries, through: Month, count: number): Point[] | null => {
  const first = series.months.reduce<Month | null>(
    (min, row) => (min === null || row.month < min ? row.month : min),
    null,
  );
  const start = addMonths(through, 1 - count);
  if (first === null || first > start) return null;
  return Array.from({ length: count }, (_, i) => {
    const month = addMonths(start, i);
    const rows = series.months.filter((row) => row.month === month);
    return { month, value: rows.reduce((sum, row) => sum + row.value, 0), ids: rows.flatMap((row) => row.id ?? []) };
  });
};
