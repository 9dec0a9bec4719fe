import { type SQL, sql } from 'drizzle-orm';
import { rows } from '#src/db/rows.ts';
import { products, purchases } from '#src/db/tables/index.ts';
import { type PurchaseSeries, purchaseSignals } from '#src/playbook/signals-purchases.ts';
import { addMonths, lastCompleteMonth, type Month } from '#src/playbook/time.ts';
import { type Found, foundAt } from './domain.ts';
import type { Look } from './look.ts';
import { list, ofLook } from './sql-store.ts';

type Series = {
  accountId: string;
  key: string;
  product: string;
  first: Month;
  values: number[];
  rows: { month: Month; id: string }[];
};

/**
 * SIG-decline, SIG-surge and SIG-shift: products whose complete months fall in a row, or whose last one leaps. Spellings of one
 * product are one; the measure is the quantity where all months compared have it, else the amount.
 */
export const findPurchases = async (look: Look): Promise<Found[]> => {
  const through = lastCompleteMonth(look.now);
  const moved = await selectMoved(look, through);
  return [...Map.groupBy(moved, (series) => series.accountId)].flatMap(([accountId, all]) =>
    purchaseSignals(all.map(toSeries(through)), through, look.thresholds).map((signal) => foundAt(accountId, signal)),
  );
};

const toSeries =
  (through: Month) =>
  ({ key, product, first, values, rows: bought }: Series): PurchaseSeries => {
    const start = addMonths(through, 1 - values.length);
    const months = values.flatMap((value, index) => {
      const month = addMonths(start, index);
      const ids = bought.filter((row) => row.month === month).map((row) => row.id);
      // The month's sum stands with its first row; the others only tell what it rests on.
      return ids.map((id, nth) => ({ month, id, value: nth === 0 ? value : 0 }));
    });
    return { productId: key, product, months: first < start ? [{ month: first, value: 0 }, ...months] : months };
  };

const selectMoved = (look: Look, through: Month): Promise<Series[]> => {
  const { declineFalls, surgeMonths, surgeRise } = look.thresholds;
  const [falls, mean] = [Math.round(declineFalls), Math.round(surgeMonths)];
  const size = Math.max(falls, mean) + 1;
  const months = Array.from({ length: size }, (_, index) => `${addMonths(through, index + 1 - size)}-01`);
  const p = purchases;
  const key = sql`coalesce(${p.productId}, ${p.productText})`;
  const sums = months.map(
    (
      month,
      index,
    ) => sql`coalesce(sum(${p.quantity}) filter (where ${p.month} = ${month}::date), 0)::float8 as q${n(index)},
      coalesce(sum(${p.amount}) filter (where ${p.month} = ${month}::date), 0)::float8 as a${n(index)}`,
  );
  const values = months.map(
    (_, index) => sql`case when counted then q${n(index)} else a${n(index)} end as v${n(index)}`,
  );
  const last = sql`v${n(size - 1)}`;
  const pairs = Array.from({ length: falls }, (_, index) => size - 1 - index);
  const before = Array.from({ length: mean }, (_, index) => sql`v${n(size - 2 - index)}`);
  const decline = sql.join(
    pairs.map((index) => sql`v${n(index)} < v${n(index - 1)}`),
    sql` and `,
  );
  const sum = sql.join(before, sql` + `);
  const surge = sql`${sum} > 0 and ${last} >= 0.999 * (${sum}) / ${mean}::float8 * (1 + ${surgeRise}::float8)`;
  return rows<Series>(
    look.tx,
    sql`with summed as (
        select ${p.accountId} as account_id, ${key} as key, max(${p.productId}) as product_id, min(${p.productText}) as told,
          bool_and(${p.quantity} is not null) as counted, ${sql.join(sums, sql`, `)}
        from ${p} where ${ofLook(look, p, p.accountId)} and ${p.month} = any(${list(months)}::date[]) group by 1, 2
      ), measured as (select *, ${sql.join(values, sql`, `)} from summed)
      select m.account_id as "accountId", m.key, coalesce(x.name, m.told) as product, back.first,
        jsonb_build_array(${sql.join(
          months.map((_, index) => sql`v${n(index)}`),
          sql`, `,
        )}) as values, back.rows
      from measured m left join ${products} x on x.tenant_id = ${look.tenantId} and x.id = m.product_id
      cross join lateral (
        select to_char(min(e.month), 'YYYY-MM') as first,
          coalesce(jsonb_agg(jsonb_build_object('month', to_char(e.month, 'YYYY-MM'), 'id', e.id) order by e.month, e.id)
            filter (where e.month = any(${list(months)}::date[])), '[]') as rows
        from ${p} e where e.tenant_id = ${look.tenantId} and e.account_id = m.account_id
          and coalesce(e.product_id, e.product_text) = m.key) back
      where (${decline}) or (${surge}) order by m.account_id, m.key`,
  );
};

/** The number of a column, as it stands in the statement's own text. */
const n = (index: number): SQL => sql.raw(String(index));
