import { sql } from 'drizzle-orm';
import { rows } from '#src/db/rows.ts';
import { activities, activityContacts, contactChanges, contacts } from '#src/db/tables/index.ts';
import { changeSignals, onewaySignal, type SummaryStatus, unconfirmedSignal } from '#src/playbook/signals-people.ts';
import { addDays, isoDay } from '#src/playbook/time.ts';
import { knownRoles } from './chain-store.ts';
import { type Found, foundAt } from './domain.ts';
import type { Look } from './look.ts';
import { at, iso, ofLook } from './sql-store.ts';

type Visit = {
  accountId: string;
  id: string;
  subject: string;
  at: string;
  summaryStatus: SummaryStatus;
  sentAt: string | null;
  opportunityId: string | null;
};

/** SIG-unconfirmed: visits whose summary the customer has not confirmed in time (PROFILE-4). */
export const findUnconfirmed = async (look: Look): Promise<Found[]> => {
  const v = activities;
  const before = addDays(look.now, -look.thresholds.unconfirmedWorkingDays);
  const found = await rows<Visit>(
    look.tx,
    sql`select ${v.accountId} as "accountId", ${v.id} as id, ${v.subject} as subject, ${iso(v.occurredAt)} as at,
        ${v.summaryStatus} as "summaryStatus", ${iso(v.summarySentAt)} as "sentAt", ${v.opportunityId} as "opportunityId"
      from ${v} where ${ofLook(look, v, v.accountId)} and ${v.kind} = 'visit' and ${v.summaryStatus} <> 'confirmed'
        and ${v.occurredAt} <= ${at(look.now)} and coalesce(${v.summarySentAt}, ${v.occurredAt}) <= ${at(before)}`,
  );
  return found.flatMap(({ accountId, opportunityId, ...visit }) => {
    const signal = unconfirmedSignal(visit, look.thresholds, look.now);
    return signal ? [foundAt(accountId, signal, { opportunityId })] : [];
  });
};

type Changed = {
  accountId: string;
  id: string;
  name: string;
  roles: string[];
  influence: number | null;
  leftAt: string | null;
  changeId: string | null;
  changedAt: string | null;
  field: string | null;
  before: string | null;
  after: string | null;
};

/** SIG-change: key contacts who left or whose role, title or department is another one. A first entry is no change. */
export const findChanges = async (look: Look): Promise<Found[]> => {
  const { thresholds: t, now } = look;
  const [c, h] = [contacts, contactChanges];
  const since = at(new Date(isoDay(addDays(now, -t.changeRecentDays))));
  const found = await rows<Changed>(
    look.tx,
    sql`with news as (
        select distinct on (${h.contactId}) ${h.contactId} as contact_id, ${h.id} as id, ${h.createdAt} as at,
          ${h.field} as field, ${h.before} as before, ${h.after} as after
        from ${h} where ${ofLook(look, h, h.accountId)} and ${h.createdAt} >= ${since} and ${h.createdAt} <= ${at(now)}
          and ${h.field} in ('roles', 'title', 'department') and ${h.before} <> '' and ${h.after} <> ''
        order by ${h.contactId}, ${h.createdAt} desc, ${h.id} desc)
      select ${c.accountId} as "accountId", ${c.id} as id, ${c.name} as name, to_jsonb(${c.roles}) as roles,
        ${c.influence} as influence, ${iso(c.leftAt)} as "leftAt", n.id as "changeId", ${iso(sql`n.at`)} as "changedAt",
        n.field, n.before, n.after
      from ${c} left join news n on n.contact_id = ${c.id}
      where ${ofLook(look, c, c.accountId)}
        and ((${c.leftAt} >= ${since} and ${c.leftAt} <= ${at(now)}) or (${c.leftAt} is null and n.id is not null))`,
  );
  return found.flatMap((row) => {
    const held = row.field === 'roles' ? (row.before ?? '').split(',') : [];
    const isKey = knownRoles([...row.roles, ...held]).length > 0 || (row.influence ?? 0) >= 4;
    const news = row.leftAt
      ? { change: 'left' as const, changedOn: row.leftAt }
      : { change: 'role' as const, changedOn: row.changedAt, detail: `${row.before} → ${row.after}` };
    const contact = { id: row.id, name: row.name, isKey, ...news };
    const evidence = [
      { type: 'contact', id: row.id },
      ...(row.leftAt || !row.changeId ? [] : [{ type: 'change', id: row.changeId }]),
    ];
    return changeSignals([contact], t, now).map((signal) => foundAt(row.accountId, signal, { evidence }));
  });
};

type Asked = {
  accountId: string;
  id: string;
  name: string;
  last: { id: string; at: string; direction: 'ask' | 'give' | 'both' | null }[];
};

/** SIG-oneway: people whom the last contacts all asked for something (REL-4). Only those often asked are looked at closer. */
export const findOneway = async (look: Look): Promise<Found[]> => {
  const { thresholds: t, now } = look;
  const [c, v, w] = [contacts, activities, activityContacts];
  const times = Math.round(t.onewayContacts);
  const found = await rows<Asked>(
    look.tx,
    sql`with begging as materialized (
        select ${v.accountId} as account_id from ${v}
        where ${ofLook(look, v, v.accountId)} and ${v.direction} = 'ask' and ${v.occurredAt} <= ${at(now)}
        group by 1 having count(*) >= ${times}::int
      ), asked as materialized (
        select w.contact_id from begging b join ${v} on ${v.tenantId} = ${look.tenantId} and ${v.accountId} = b.account_id
          join ${w} w on w.tenant_id = ${v.tenantId} and w.activity_id = ${v.id}
        where ${v.direction} = 'ask' and ${v.occurredAt} <= ${at(now)} group by 1 having count(*) >= ${times}::int)
      select ${c.accountId} as "accountId", ${c.id} as id, ${c.name} as name, last.rows as last
      from asked join ${c} on ${c.tenantId} = ${look.tenantId} and ${c.id} = asked.contact_id and ${c.leftAt} is null
      cross join lateral (
        select jsonb_agg(jsonb_build_object('id', l.id, 'at', ${iso(sql`l.occurred_at`)}, 'direction', l.direction)
            order by l.occurred_at desc, l.id desc) as rows, bool_and(l.direction = 'ask') as all_asked
        from (select x.id, x.occurred_at, coalesce(x.direction, '') as direction
          from ${w} w join ${v} x on x.tenant_id = w.tenant_id and x.id = w.activity_id
          where w.tenant_id = ${look.tenantId} and w.contact_id = ${c.id} and x.occurred_at <= ${at(now)}
          order by x.occurred_at desc, x.id desc limit ${times}::int) l) last
      where last.all_asked`,
  );
  return found.flatMap(({ accountId, last, ...contact }) => {
    const signal = onewaySignal(contact, last, t);
    return signal ? [foundAt(accountId, signal)] : [];
  });
};
