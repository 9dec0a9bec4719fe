import { sql } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { OUTBOX_CHANNEL } from '../db/outbox.ts';
import { rows } from '../db/rows.ts';
import { dayTurns, outbox, tenants } from '../db/tables/index.ts';

/**
 * Sends `signals.daily` once a workspace and UTC day, however many processes ask: who moves a workspace's day on sends its message,
 * in the same statement. A day on which nothing ran is made up for by the next.
 * @returns how many workspaces turned
 */
export const turnDays = (db: Database, now: Date): Promise<number> =>
  db.asDispatcher(async (tx) => {
    const day = now.toISOString().slice(0, 10);
    const turned = await rows(
      tx,
      sql`with turned as (
          insert into ${dayTurns} (tenant_id, id, day) select ${tenants.id}, 'signals', ${day}::date from ${tenants}
          on conflict (tenant_id, id) do update set day = excluded.day where ${dayTurns.day} < excluded.day returning tenant_id)
        insert into ${outbox} (tenant_id, id, topic, message)
        select tenant_id, 'out_' || replace(gen_random_uuid()::text, '-', ''), 'signals.daily', jsonb_build_object('day', ${day}::text)
        from turned returning id`,
    );
    if (turned.length > 0) await rows(tx, sql`select pg_notify(${OUTBOX_CHANNEL}, '')`);
    return turned.length;
  });
