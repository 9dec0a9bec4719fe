import { sql } from 'drizzle-orm';
import { rows } from '#src/db/rows.ts';
import { profileFacts } from '#src/db/tables/index.ts';
import { PROFILE_TABLE, readProfileField } from '#src/playbook/profile-dimensions.ts';
import { readProfileFact } from '#src/playbook/profile-reading.ts';
import { inventorySignal, type PeriodFigure, receivableSignal } from '#src/playbook/signals-finance.ts';
import { type Found, foundAt } from './domain.ts';
import type { Look } from './look.ts';
import { list, ofLook } from './sql-store.ts';

const FINANCE = PROFILE_TABLE.finance.number;

type Pair = {
  accountId: string;
  kind: 'inventory_days' | 'receivable_days';
  current: PeriodFigure;
  previous: PeriodFigure;
};
type CashFact = { accountId: string; id: string; field: string; value: string; asOf: string };

/** SIG-inventory and SIG-receivable: the figure in force against that of the period before, and cash said to be tight. */
export const findFinance = async (look: Look): Promise<Found[]> => {
  const { thresholds: t } = look;
  const spellings = await spellingsOf(look);
  const pairs = await risenFigures(look, spellings);
  const tight = await tightCash(look, spellings('cash'));
  const receivable = new Map(pairs.filter(({ kind }) => kind === 'receivable_days').map((p) => [p.accountId, p]));
  return [
    ...pairs.flatMap(({ accountId, kind, previous, current }) => {
      const signal = kind === 'inventory_days' ? inventorySignal(previous, current, t) : null;
      return signal ? [foundAt(accountId, signal)] : [];
    }),
    ...[...new Set([...receivable.keys(), ...tight.keys()])].flatMap((accountId) => {
      const pair = receivable.get(accountId);
      const signal = receivableSignal(pair?.previous ?? null, pair?.current ?? null, tight.get(accountId) ?? null, t);
      return signal ? [foundAt(accountId, signal)] : [];
    }),
  ];
};

/** How these accounts' facts spell a field: records carry the words of whoever wrote them ("DIO", "库存周转天数"). */
const spellingsOf = async (look: Look): Promise<(field: string) => string[]> => {
  const found = await rows<{ field: string }>(
    look.tx,
    sql`select distinct ${profileFacts.field} as field from ${profileFacts}
      where ${ofLook(look, profileFacts, profileFacts.accountId)} and ${profileFacts.dimension} = ${FINANCE}`,
  );
  return (field) => found.map((row) => row.field).filter((word) => readProfileField('finance', word)?.field === field);
};

/** Figures that rose by the threshold and more on the last earlier day; of several told for one day the last recorded counts. */
const risenFigures = (look: Look, spellings: (field: string) => string[]): Promise<Pair[]> => {
  const [inventory, receivable] = [spellings('inventory_days'), spellings('receivable_days')];
  if (inventory.length + receivable.length === 0) return Promise.resolve([]);
  const { inventoryRise, receivableRise } = look.thresholds;
  const f = profileFacts;
  return rows<Pair>(
    look.tx,
    sql`with told as (
        select distinct on (${f.accountId}, kind, ${f.asOf}) ${f.accountId} as account_id, ${f.id} as id, ${f.numeric} as value,
          ${f.asOf} as as_of, case when ${f.field} = any(${list(inventory)}) then 'inventory_days' else 'receivable_days' end as kind
        from ${f} where ${ofLook(look, f, f.accountId)} and ${f.dimension} = ${FINANCE} and ${f.numeric} is not null
          and ${f.field} = any(${list([...inventory, ...receivable])})
        order by ${f.accountId}, kind, ${f.asOf} desc, ${f.createdAt} desc, ${f.id} desc
      ), compared as (
        select *, row_number() over latest as nth, lead(id) over latest as before_id, lead(value) over latest as before_value,
          lead(as_of) over latest as before_as_of
        from told window latest as (partition by account_id, kind order by as_of desc)
      )
      select account_id as "accountId", kind, jsonb_build_object('id', id, 'value', value, 'asOf', as_of::text) as current,
        jsonb_build_object('id', before_id, 'value', before_value, 'asOf', before_as_of::text) as previous
      from compared where nth = 1 and before_value > 0 and value >= 0.999 * before_value *
        (1 + case kind when 'inventory_days' then ${inventoryRise}::float8 else ${receivableRise}::float8 end)`,
  );
};

/** By account the newest fact in force that says cash is tight (PROFILE-6); a newer fact of its field takes it away. */
const tightCash = async (look: Look, cash: string[]): Promise<Map<string, { id: string; asOf: string }>> => {
  const f = profileFacts;
  const found = await rows<CashFact>(
    look.tx,
    sql`with force as (
        select distinct on (${f.accountId}, 3) ${f.accountId} as account_id, ${f.id} as id,
          case when ${f.field} = any(${list(cash)}) then 'cash' else ${f.field} end as field, ${f.value} as value, ${f.asOf} as as_of
        from ${f} where ${ofLook(look, f, f.accountId)} and ${f.dimension} = ${FINANCE}
        order by ${f.accountId}, 3, ${f.asOf} desc, ${f.createdAt} desc, ${f.id} desc)
      select account_id as "accountId", id, field, value, as_of::text as "asOf" from force
      where field = 'cash' or normalize(field || value, nfkc) ~* '现金|资金|cash'
      order by as_of, id`,
  );
  const tight = found.filter(({ field, value }) =>
    // A bare "紧张" under "cash" says it only together with its heading.
    (field === 'cash' ? [`现金：${value}`, `cash: ${value}`] : [`${field}：${value}`]).some((text) =>
      readProfileFact(FINANCE, text).some(({ reading }) => reading === 'cash_tight'),
    ),
  );
  return new Map(tight.map((row) => [row.accountId, { id: row.id, asOf: row.asOf }]));
};
