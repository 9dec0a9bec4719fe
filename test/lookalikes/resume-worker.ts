/**
 * A process of its own for the test of `kill -9`. `begin` makes a market and works a run until it stands inside the transaction
 * of a chunk, says so, and stays there; `resume` takes the run up again, works it to its end, and works the same recipe once
 * more undisturbed. Speaks JSON lines.
 */
import { readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import type { Database, Tx } from '#src/db/database.ts';
import { openEmbedded } from '#src/db/open-embedded.ts';
import { openServer } from '#src/db/open-server.ts';
import { rows } from '#src/db/rows.ts';
import { createDeps } from '#src/deps.ts';
import { lookalikeJobs } from '#src/features/lookalikes/index.ts';
import { createWorkspace } from '#src/features/workspaces/index.ts';
import { jobHandlers } from '#src/job-handlers.ts';
import { drainOutbox } from '#src/jobs/drain.ts';
import { reviveJobs } from '#src/jobs/revive-jobs.ts';
import { createLogger } from '#src/kernel/logger.ts';
import { startUnsent } from './finish-runs.ts';
import { addCustomers, addProspects, madeCompanies, madeCustomers } from './market.ts';
import { outcomeOf } from './outcome.ts';

export type Orders = {
  mode: 'begin' | 'resume';
  dataDir: string;
  template: string;
  databaseUrl: string;
  prospects: number;
  /** Stops inside the chunk that brings the run to so many. */
  stopAt: number;
  tenantId: string;
  runId: string;
  jobId: string;
};

const orders = JSON.parse(process.argv[2] ?? '{}') as Orders;
const say = (line: Record<string, unknown>): void => void process.stdout.write(`${JSON.stringify(line)}\n`);
const MIGRATIONS = new URL('../../migrations', import.meta.url).pathname;

const db: Database = orders.databaseUrl
  ? openServer({ databaseUrl: orders.databaseUrl })
  : await openEmbedded({
      dataDir: orders.dataDir,
      migrations: MIGRATIONS,
      ...(orders.mode === 'begin' ? { template: readFileSync(orders.template) } : {}),
    });

const contextOn = (store: Database, tenantId: string) =>
  createDeps({
    db: store,
    model: null,
    embedder: null,
    log: createLogger(() => undefined),
    now: () => new Date(),
    shutdown: new AbortController().signal,
    rateLimit: 1_000,
    version: 'test',
  }).backgroundContext(tenantId, 'req_test', new AbortController().signal);

const start = (tenantId: string) => startUnsent(contextOn(db, tenantId), { seeds: { filter: {} }, limit: 100 });

/** Stays inside the transaction in which the job reaches `stopAt`: its writes are made and not committed. */
const stuckAt = (stopAt: number): Database => ({
  ...db,
  inTenant: (tenantId, work) =>
    db.inTenant(tenantId, async (tx: Tx) => {
      const answer = await work(tx);
      const [job] = await rows<{ done: number }>(tx, sql`select done from jobs where tenant_id = ${tenantId}`);
      if (job && job.done >= stopAt) {
        say({ stuck: job.done });
        await new Promise(() => setInterval(() => undefined, 1_000));
      }
      return answer;
    }),
});

if (orders.mode === 'begin') {
  const { id: tenantId } = await createWorkspace(db, { name: 'Killed' });
  await addCustomers(db, tenantId, madeCustomers());
  await addProspects(db, tenantId, madeCompanies(orders.prospects));
  const { runId, jobId } = await start(tenantId);
  say({ tenantId, runId, jobId });
  await lookalikeJobs['lookalikes.run'](contextOn(stuckAt(orders.stopAt), tenantId), { runId, jobId });
} else {
  const { tenantId, runId, jobId } = orders;
  const work = (message: { runId: string; jobId: string }) =>
    lookalikeJobs['lookalikes.run'](contextOn(db, tenantId), message);
  const standing = async () => {
    const [row] = await db.inTenant(tenantId, (tx) =>
      rows<{ done: number; results: number; doubled: number }>(
        tx,
        sql`select done, (select count(*)::int from lookalike_results where run_id = ${runId}) as results,
                   last_seq - (select count(*)::int from job_events where id = ${jobId}) as doubled
            from jobs where id = ${jobId}`,
      ),
    );
    return row;
  };
  const found = await standing();
  if (orders.databaseUrl) await work({ runId, jobId });
  else {
    // As a start of the service does: revive what ran, and work the outbox off.
    await reviveJobs(db, new Date(), { everyRunning: true });
    await drainOutbox({
      db,
      handlers: jobHandlers,
      contextFor: () => contextOn(db, tenantId),
      now: () => new Date(Date.now() + 60_000),
      signal: new AbortController().signal,
      onError: (error) => {
        throw error;
      },
    });
  }
  const resumed = await outcomeOf(db, tenantId, runId);
  const again = await start(tenantId);
  await work(again);
  say({ found, after: await standing(), resumed, undisturbed: await outcomeOf(db, tenantId, again.runId) });
  await db.close();
  process.exit(0);
}
