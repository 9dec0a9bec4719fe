import { sql } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { newId } from '#src/kernel/ids.ts';
import type { Tenant } from './open-house.ts';

/** Bought by four accounts in ten, month by month. */
const MONTHS = 24;
const NOTES = '客户说二期产线要在年底前确定方案，希望先看同行的做法，再谈价格和交付，预算由总部审批。';

/** How many rows of each kind a seeded workspace has. */
export type Seeded = Record<'accounts' | 'contacts' | 'activities' | 'purchases' | 'deals', number>;

/**
 * Puts `size` accounts with contacts, facts, deals, activities and two years of purchases on record, set-based: what differs from
 * account to account follows from its number, so that every run sees the same workspace.
 */
export const seedAccounts = (tenant: Tenant, size: number): Promise<Seeded> => {
  const { id: tenantId, ctx } = tenant;
  const owners = Array.from({ length: 50 }, () => newId('usr'));
  const today = ctx.now().toISOString().slice(0, 10);
  const day = (ago: ReturnType<typeof sql>) => sql`(${today}::date - (${ago}))`;
  const n = sql`generate_series(1, ${size}::int) as n`;
  const id = (prefix: string, more = sql`''`) => sql`${`${prefix}_bench`} || lpad(n::text, 6, '0') || ${more}`;
  const put = (tx: Tx, statement: ReturnType<typeof sql>) => tx.execute(statement);
  return ctx.db.inTenant(tenantId, async (tx) => {
    const t = sql`${tenantId}::text`;
    await put(
      tx,
      sql`insert into users (tenant_id, id, name, name_key, role)
      select ${t}, o, 'Seller ' || o, o, 'seller' from unnest(${sql.param(owners)}::text[]) as o`,
    );
    await put(
      tx,
      sql`insert into accounts (tenant_id, id, name, name_key, industry, is_key, tier, tier_window_closes, created_at)
      select ${t}, ${id('acc')}, 'Account ' || n, 'account' || n, 'Industry ' || n % 40, n % 50 = 0,
        case when n % 50 = 0 then (array['strategic','assault','tier_opportunity'])[1 + n / 50 % 3] end,
        case when n % 150 = 50 then ${day(sql`20 - n % 90`)} end, ${day(sql`40 + n % 300`)} from ${n}`,
    );
    await put(
      tx,
      sql`insert into account_team (tenant_id, id, account_id, user_id, part)
      select ${t}, ${id('team')}, ${id('acc')}, (${sql.param(owners)}::text[])[1 + n % 50], 'accountable' from ${n}`,
    );
    await put(
      tx,
      sql`insert into profile_facts (tenant_id, id, account_id, dimension, field, value, numeric, as_of, source)
      select ${t}, ${id('fact', sql`f || p`)}, ${id('acc')}, 3, (array['inventory_days','receivable_days'])[f], v::text, v,
        ${day(sql`200 - 90 * p`)}, 'report'
      from ${n}, generate_series(1, 2) f, generate_series(1, 2) p, lateral (select (40 + n % 20 + (p - 1) * (n * f % 40))::float8 as v) x
      where n % 2 = 0`,
    );
    await put(
      tx,
      sql`insert into contacts (tenant_id, id, account_id, name, name_key, roles, role_certainty, influence, stance, updated_at)
      select ${t}, ${id('con', sql`c`)}, ${id('acc')}, 'Person ' || n || c, 'person' || n || c,
        array[(array['EB','TB','coach'])[c]], (array['known','inferred'])[1 + (n + c) % 2], 1 + (n + c) % 5, (n + c) % 4 - 1,
        ${day(sql`n % 90`)} from ${n}, generate_series(1, 3) c where n % 4 > 0`,
    );
    await put(
      tx,
      sql`insert into opportunities (tenant_id, id, account_id, name, name_key, stage, stage_since, opened_at, close_date_moves)
      select ${t}, ${id('opp')}, ${id('acc')}, 'Deal ' || n, 'deal' || n,
        (array['lead','committed','needs','tender','negotiation','signed','lost'])[1 + n % 7], ${day(sql`n % 60`)},
        ${day(sql`100 + n % 60`)}, n % 11 / 9 from ${n} where n % 2 = 0`,
    );
    await put(
      tx,
      sql`insert into opportunity_changes (tenant_id, id, opportunity_id, field, before, after, created_at)
      select ${t}, ${id('chg', sql`c`)}, ${id('opp')}, 'stage', (array['lead','needs'])[c], (array['needs','tender'])[c],
        ${day(sql`95 - 30 * c - n % 7`)} from ${n}, generate_series(1, 2) c where n % 2 = 0`,
    );
    await put(
      tx,
      sql`insert into opportunity_competitors (tenant_id, id, opportunity_id, name, created_at)
      select ${t}, ${id('comp')}, ${id('opp')}, 'Rival ' || n % 20, ${day(sql`n % 120`)} from ${n} where n % 10 = 0`,
    );
    await put(
      tx,
      sql`insert into needs (tenant_id, id, opportunity_id, level, statement, priority)
      select ${t}, ${id('need')}, ${id('opp')}, 'business', 'Need ' || n, (array['P0','P1','P2'])[1 + n % 3] from ${n} where n % 2 = 0`,
    );
    await put(
      tx,
      sql`insert into activities (tenant_id, id, account_id, kind, occurred_at, subject, notes, summary_status, direction)
      select ${t}, ${id('act', sql`v`)}, ${id('acc')}, (array['visit','call','meeting'])[1 + (n + v) % 3], ${day(sql`v * v * 3 + n % 40`)},
        'Talk ' || v, ${NOTES}::text || case when n % 100 = v then ' Rival ' || n % 20 else '' end,
        case when (n + v) % 8 = 0 then 'sent' else 'confirmed' end, (array['ask','give',null])[1 + (n / 7 + v) % 3]
      from ${n}, generate_series(1, 6) v`,
    );
    await put(
      tx,
      sql`insert into activity_contacts (tenant_id, id, activity_id, contact_id)
      select ${t}, ${id('act', sql`v || 'c'`)}, ${id('act', sql`v`)}, ${id('con', sql`1 + v % 3`)}
      from ${n}, generate_series(1, 6) v where n % 4 > 0`,
    );
    await put(
      tx,
      sql`insert into purchases (tenant_id, id, account_id, product_text, month, quantity)
      select ${t}, ${id('pur', sql`p || '-' || m`)}, ${id('acc')}, 'Product ' || p,
        (date_trunc('month', ${today}::date) - m * interval '1 month')::date,
        case when n % 20 = 2 then 50 + 5 * m when n % 20 = 4 and m = 1 then 400 else 100 + (n * 7 + p * 13 + m * 29) % 23 end
      from ${n}, generate_series(1, 2) p, generate_series(1, ${MONTHS}::int) m where n % 5 in (2, 4)`,
    );
    await put(
      tx,
      sql`insert into customer_feedback (tenant_id, id, account_id, kind, score, happened_on)
      select ${t}, ${id('fbk', sql`p`)}, ${id('acc')}, 'score', 90 - (p - 1) * (n % 25), ${day(sql`200 - 90 * p`)}
      from ${n}, generate_series(1, 2) p where n % 10 = 0`,
    );
    await tx.execute(sql`delete from outbox where tenant_id = ${tenantId}`);
    const counted = async (table: string) => {
      const { rows } = (await tx.execute(
        sql`select count(*)::int as count from ${sql.identifier(table)} where tenant_id = ${tenantId}`,
      )) as unknown as {
        rows: { count: number }[];
      };
      return rows[0]?.count ?? 0;
    };
    return {
      accounts: await counted('accounts'),
      contacts: await counted('contacts'),
      activities: await counted('activities'),
      purchases: await counted('purchases'),
      deals: await counted('opportunities'),
    };
  });
};
