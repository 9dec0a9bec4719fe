import { sql } from 'drizzle-orm';
import type { Database } from '#src/db/database.ts';
import { rows } from '#src/db/rows.ts';

const CHUNK = 250;
const WAIT_MS = 20;

/**
 * The naive worker of the bench: waits for its run, then reads where the run stands, writes a chunk's results, and then, in another transaction, how far it
 * is. A death between the two does the chunk again; two workers at one place do it twice.
 */
export const workNaively = async (db: Database, tenantId: string, runId: string): Promise<void> => {
  for (;;) {
    const [run] = await db.inTenant(tenantId, (tx) =>
      rows<{ cursor: string }>(tx, sql`select cursor from bench_naive_runs where id = ${runId}`),
    );
    if (!run) {
      await new Promise((resolve) => setTimeout(resolve, WAIT_MS));
      continue;
    }
    const done = await db.inTenant(tenantId, (tx) =>
      rows<{ number: string }>(
        tx,
        sql`insert into bench_naive_results (run_id, number) select ${runId}, number from prospect_features
            where tenant_id = ${tenantId} and number > ${run.cursor}::bigint order by number limit ${CHUNK} returning number::text as number`,
      ),
    );
    const last = Math.max(...done.map(({ number }) => Number(number)));
    if (done.length === 0) return;
    await db.inTenant(tenantId, (tx) =>
      rows(tx, sql`update bench_naive_runs set cursor = ${String(last)} where id = ${runId}`),
    );
  }
};
