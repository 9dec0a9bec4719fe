import { sql } from 'drizzle-orm';
import type { Database } from '#src/db/database.ts';
import { openServer } from '#src/db/open-server.ts';
import { rows } from '#src/db/rows.ts';
import { killNow, spawnWorker, type WorkerProcess } from './kill-harness.ts';

const KILLS = 10;
const WITHIN_MS = 600;
const RUN = 'naive';

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/** The same kills on the naive worker: two processes on one run, each started anew after its death, until the end is reached. */
export const killNaively = async (
  db: Database,
  databaseUrl: string,
  tenantId: string,
  random: () => number,
  say: (line: string) => void,
): Promise<{ kills: number; lost: number; doubled: number }> => {
  const owner = openServer({ databaseUrl, maxConnections: 1 });
  const run = (text: string, values: unknown[] = []) => owner.pool.query(text, values);
  await run('drop table if exists bench_naive_runs, bench_naive_results');
  await run('create table bench_naive_runs (id text primary key, cursor text not null)');
  await run('create table bench_naive_results (run_id text not null, number bigint not null)');
  await run('grant select, insert, update on bench_naive_runs, bench_naive_results to linchpin_tenant');
  const again = () => spawnWorker({ mode: 'naive', databaseUrl, tenantId, leaseMs: 0, naiveRun: RUN });
  const workers: WorkerProcess[] = [await again(), await again()];
  try {
    // Both are up and wait for it: they begin together, as two processes of one service do.
    await run('insert into bench_naive_runs values ($1, $2)', [RUN, '0']);
    let kills = 0;
    for (; kills < KILLS; kills += 1) {
      await pause(random() * WITHIN_MS);
      const at = Math.floor(random() * workers.length);
      await killNow(workers[at] as WorkerProcess);
      workers[at] = await again();
    }
    await Promise.all(workers.map(({ gone }) => gone));
    const [found] = await db.inTenant(tenantId, (tx) =>
      rows<{ all: number; different: number; candidates: number }>(
        tx,
        sql`select (select count(*)::int from bench_naive_results) as all, (select count(distinct number)::int from bench_naive_results) as different,
              (select count(*)::int from prospect_features where tenant_id = ${tenantId}) as candidates`,
      ),
    );
    const { all = 0, different = 0, candidates = 0 } = found ?? {};
    say(`naive worker: ${all} results of ${candidates} prospects after ${kills} kills`);
    return { kills, lost: candidates - different, doubled: all - different };
  } finally {
    for (const worker of workers) await killNow(worker);
    await run('drop table if exists bench_naive_runs, bench_naive_results');
    await owner.close();
  }
};
