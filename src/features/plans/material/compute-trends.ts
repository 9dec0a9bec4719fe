import type { Dossier } from '#src/features/dossier/index.ts';
import { formatCount, formatMoney } from '#src/kernel/format-number.ts';
import type { Language } from '#src/kernel/language.ts';
import type { DimensionCompleteness } from '#src/playbook/profile-completeness.ts';
import { readProfileField } from '#src/playbook/profile-dimensions.ts';
import type { PeriodFigure } from '#src/playbook/signals-finance.ts';
import type { PurchaseSeries } from '#src/playbook/signals-purchases.ts';
import { addMonths, lastCompleteMonth } from '#src/playbook/time.ts';
import { type Computation, computation } from './computation.ts';
import type { Wording } from './wording.ts';

const MONTHS = 12;
const SHOWN = 4;

/** Purchases by product, by quantity where it is known, else by amount (section 9: one measure for all months). */
export const purchaseSeries = ({ purchases }: Dossier): PurchaseSeries[] =>
  [...Map.groupBy(purchases, (each) => each.productText)].map(([product, rows]) => {
    const byQuantity = rows.every((row) => row.quantity !== null);
    return {
      productId: rows[0]?.productId ?? product,
      product,
      months: rows.map((row) => ({
        month: row.month.slice(0, 7),
        value: (byQuantity ? row.quantity : row.amount) ?? 0,
        id: row.id,
      })),
    };
  });

/** The figure of a finance field in force, and the one before it (PROFILE-5). */
export const financeFigures = (
  { facts }: Dossier,
  field: string,
): { current: PeriodFigure | null; previous: PeriodFigure | null } => {
  const dated = facts
    .filter(
      (fact) =>
        fact.dimension === 3 && fact.numeric !== null && readProfileField('finance', fact.field)?.field === field,
    )
    .sort((a, b) => b.asOf.localeCompare(a.asOf));
  const current = dated[0];
  const previous = dated.find((fact) => current && fact.asOf < current.asOf);
  const figure = (fact: typeof current): PeriodFigure | null =>
    fact ? { value: fact.numeric ?? 0, asOf: fact.asOf, id: fact.id } : null;
  return { current: figure(current), previous: figure(previous) };
};

/** What is computed about movement: purchases over complete months, inventory and receivable days, the file's gaps. */
export const computeTrends = (
  dossier: Dossier,
  profile: readonly DimensionCompleteness[],
  now: Date,
  wording: Wording,
): Computation[] => [
  ...total(dossier, now, wording),
  ...purchaseSeries(dossier).flatMap((series) => trend(series, now, wording)),
  ...figure(dossier, 'inventory_days', wording.write('库存天数', 'Inventory days'), wording),
  ...figure(dossier, 'receivable_days', wording.write('应收账款天数', 'Receivable days'), wording),
  fileGaps(profile, wording),
];

const total = (dossier: Dossier, now: Date, { write, language }: Wording): Computation[] => {
  const last = lastCompleteMonth(now);
  const first = addMonths(last, 1 - MONTHS);
  const rows = dossier.purchases.filter(
    (row) => row.amount !== null && row.month.slice(0, 7) >= first && row.month.slice(0, 7) <= last,
  );
  const byCurrency = Map.groupBy(rows, (row) => row.currency ?? dossier.account.currency ?? 'CNY');
  return [...byCurrency].map(([currency, group], index) => {
    const sum = group.reduce((all, row) => all + (row.amount ?? 0), 0);
    return computation(
      index === 0 ? 'purchases-total' : `purchases-total:${currency}`,
      language,
      write(
        `近 ${MONTHS} 个完整月向我方采购合计 ${formatMoney(sum, currency, language)}`,
        `Purchases from us over the last ${MONTHS} complete months: ${formatMoney(sum, currency, language)}`,
      ),
      write(`${first} 至 ${last}，${group.length} 条采购记录`, `${first} to ${last}, ${group.length} purchase rows`),
    );
  });
};

const trend = (series: PurchaseSeries, now: Date, { write, language }: Wording): Computation[] => {
  const last = lastCompleteMonth(now);
  const months = Array.from({ length: SHOWN }, (_, index) => addMonths(last, index + 1 - SHOWN));
  if (!series.months.some((row) => row.month <= (months[0] ?? last))) return [];
  const values = months.map((month) =>
    series.months.reduce((sum, row) => (row.month === month ? sum + row.value : sum), 0),
  );
  return [
    computation(
      `trend:${series.productId}`,
      language,
      write(
        `${series.product}最近 ${SHOWN} 个完整月的采购：${values.map((value) => formatCount(value, language)).join(' → ')}`,
        `${series.product}, purchases in the last ${SHOWN} complete months: ${values.map((value) => formatCount(value, language)).join(' → ')}`,
      ),
      `${months[0]} → ${last}`,
    ),
  ];
};

const figure = (dossier: Dossier, field: string, what: string, { write, language }: Wording): Computation[] => {
  const { current, previous } = financeFigures(dossier, field);
  if (!current || !previous || previous.value <= 0) return [];
  const percent = Math.round((current.value / previous.value - 1) * 100);
  const sign = percent > 0 ? '+' : '';
  return [
    computation(
      field,
      language,
      write(
        `${what} ${previous.value} 天 → ${current.value} 天（${sign}${percent}%）`,
        `${what} ${previous.value} → ${current.value} (${sign}${percent}%)`,
      ),
      write(
        `档案事实，截至 ${previous.asOf} 与 ${current.asOf}`,
        `profile facts as of ${previous.asOf} and ${current.asOf}`,
      ),
    ),
  ];
};

/** How much of one dimension of the profile is known, as the computation `profile` states it: `战略与计划 2/3`. */
export const dimensionShare = (row: DimensionCompleteness, language: Language): string =>
  `${row.label[language]} ${row.known.length}/${row.known.length + row.missing.length}`;

const fileGaps = (profile: readonly DimensionCompleteness[], { write, list, language }: Wording): Computation => {
  const [known, all] = profile.reduce(
    ([have, of], row) => [have + row.known.length, of + row.known.length + row.missing.length],
    [0, 0],
  );
  return computation(
    'profile',
    language,
    write(
      `8 维档案 ${all} 项中已知 ${known} 项`,
      `${known} of the ${all} fields of the eight-dimension profile are known`,
    ),
    list(profile.map((row) => dimensionShare(row, language))),
  );
};
