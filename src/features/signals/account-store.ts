import { sql } from 'drizzle-orm';
import { rows } from '#src/db/rows.ts';
import { accounts, accountTeam, activities } from '#src/db/tables/index.ts';
import { ownerSignal, silenceDays, silenceSignal, windowSignal } from '#src/playbook/signals-account.ts';
import type { Tier } from '#src/playbook/tiers.ts';
import { addDays, isoDay } from '#src/playbook/time.ts';
import { type Found, foundAt } from './domain.ts';
import type { Look } from './look.ts';
import { at, iso, ofLook } from './sql-store.ts';

/** SIG-owner: key accounts without exactly one accountable owner. */
export const findOwnerless = async (look: Look): Promise<Found[]> => {
  const found = await rows<{ accountId: string; ownerIds: string[] }>(
    look.tx,
    sql`select ${accounts.id} as "accountId",
        coalesce(jsonb_agg(m.user_id order by m.user_id) filter (where m.user_id is not null), '[]') as "ownerIds"
      from ${accounts} left join ${accountTeam} m
        on m.tenant_id = ${accounts.tenantId} and m.account_id = ${accounts.id} and m.part = 'accountable'
      where ${ofLook(look, accounts, accounts.id)} and ${accounts.isKey}
      group by ${accounts.id} having count(m.user_id) <> 1`,
  );
  return found.flatMap(({ accountId, ownerIds }) => {
    const signal = ownerSignal({ isKey: true, ownerIds });
    return signal ? [foundAt(accountId, signal)] : [];
  });
};

/** SIG-window: assault accounts whose window closes soon or has passed. A decision is a new tier or a new window. */
export const findWindows = async (look: Look): Promise<Found[]> => {
  const last = isoDay(addDays(look.now, look.thresholds.windowDays));
  const found = await rows<{ accountId: string; closes: string }>(
    look.tx,
    sql`select ${accounts.id} as "accountId", ${accounts.tierWindowCloses}::text as closes from ${accounts}
      where ${ofLook(look, accounts, accounts.id)} and ${accounts.tier} = 'assault'
        and ${accounts.tierWindowCloses} <= ${last}::date`,
  );
  return found.flatMap(({ accountId, closes }) => {
    const signal = windowSignal({ tier: 'assault', windowClosesOn: closes }, look.thresholds, look.now);
    return signal ? [foundAt(accountId, signal, { evidence: [{ type: 'account', id: accountId }] })] : [];
  });
};

type Silent = { accountId: string; tier: Tier | null; lastId: string | null; lastAt: string | null; since: string };

/** SIG-silence: accounts whose last interaction that took place lies too far back for their tier; planned ones do not count. */
export const findSilent = async (look: Look): Promise<Found[]> => {
  const { thresholds: t, now } = look;
  const today = new Date(isoDay(now));
  const before = (tier: Tier | null) => at(addDays(today, 1 - silenceDays(tier, t)));
  const found = await rows<Silent>(
    look.tx,
    sql`select ${accounts.id} as "accountId", ${accounts.tier} as tier, last.id as "lastId",
        ${iso(sql`last.occurred_at`)} as "lastAt", ${iso(accounts.createdAt)} as since
      from ${accounts} left join lateral (
        select v.id, v.occurred_at from ${activities} v
        where v.tenant_id = ${accounts.tenantId} and v.account_id = ${accounts.id} and v.occurred_at <= ${at(now)}
        order by v.occurred_at desc, v.id desc limit 1) last on true
      where ${ofLook(look, accounts, accounts.id)} and coalesce(last.occurred_at, ${accounts.createdAt}) <
        case ${accounts.tier} when 'strategic' then ${before('strategic')} when 'assault' then ${before('assault')}
          else ${before(null)} end`,
  );
  return found.flatMap(({ accountId, tier, lastId, lastAt, since }) => {
    const last = lastId === null ? {} : { lastInteractionId: lastId };
    const signal = silenceSignal({ tier, lastInteractionAt: lastAt, since, ...last }, t, now);
    return signal ? [foundAt(accountId, signal)] : [];
  });
};
