import { sql } from 'drizzle-orm';
import { rows } from '#src/db/rows.ts';
import { accounts, accountTeam, products, signals } from '#src/db/tables/index.ts';
import { type FocusAccount, focusFindings } from '#src/playbook/focus.ts';
import { focusSignals } from '#src/playbook/signals-account.ts';
import { MARKET_MOVEMENTS, type Movement, marketSignals } from '#src/playbook/signals-market.ts';
import { addDays, isoDay } from '#src/playbook/time.ts';
import { type Found, foundInAll } from './domain.ts';
import type { WorkspaceLook } from './look.ts';
import { selectActionHours } from './planned-store.ts';
import { list } from './sql-store.ts';

/** SIG-focus (TIER-2): key accounts in use, their owners, and the hours their plans ask for. */
export const findOutOfFocus = async (look: WorkspaceLook): Promise<Found[]> => {
  const { tx, tenantId, thresholds: t, now } = look;
  const held = await rows<Omit<FocusAccount, 'actionHours'>>(
    tx,
    sql`select ${accounts.id} as "accountId", ${accounts.name} as name, ${accounts.tier} as tier,
        ${accounts.tierWindowCloses}::text as "windowClosesOn",
        coalesce(jsonb_agg(m.user_id order by m.user_id) filter (where m.user_id is not null), '[]') as "ownerIds"
      from ${accounts} left join ${accountTeam} m
        on m.tenant_id = ${accounts.tenantId} and m.account_id = ${accounts.id} and m.part = 'accountable'
      where ${accounts.tenantId} = ${tenantId} and ${accounts.isKey} and ${accounts.tier} is not null and ${accounts.status} = 'active'
      group by ${accounts.tenantId}, ${accounts.id} order by ${accounts.id}`,
  );
  if (held.length === 0) return [];
  const hours = await selectActionHours({ ...look, accountIds: held.map((each) => each.accountId) });
  const portfolio = held.map((each) => ({ ...each, actionHours: hours.get(each.accountId) ?? null }));
  return focusSignals(focusFindings(portfolio, t, now)).map((signal) => {
    const [accountId] = signal.evidence;
    return foundInAll(signal, signal.subject?.startsWith('window_passed') ? (accountId ?? null) : null);
  });
};

/** SIG-market: the same movement at several accounts of an industry, read from the signals that stand; names nobody. */
export const findMarket = async (look: WorkspaceLook): Promise<Found[]> => {
  const { tx, tenantId, thresholds: t, now } = look;
  const s = signals;
  const movements = await rows<Movement>(
    tx,
    sql`select ${s.accountId} as "accountId", a.industry as segment, ${s.rule} as rule, ${s.since}::text as since,
        case when ${s.rule} in ('SIG-decline', 'SIG-surge', 'SIG-competitor') then coalesce(x.name, ${s.subject}) end as product
      from ${s} join ${accounts} a on a.tenant_id = ${s.tenantId} and a.id = ${s.accountId}
        left join ${products} x on x.tenant_id = ${s.tenantId} and x.id = ${s.subject}
      where ${s.tenantId} = ${tenantId} and ${s.rule} = any(${list(MARKET_MOVEMENTS)}) and ${s.clearedAt} is null
        and a.industry <> '' and ${s.since} >= ${isoDay(addDays(now, -t.marketDays))}::date
      order by a.industry, ${s.rule}, ${s.accountId}, ${s.subject}`,
  );
  return marketSignals(movements, t, now).map((signal) => foundInAll(signal));
};
