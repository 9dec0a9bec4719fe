/**
 * A process of its own for the bench of `kill -9`. `service` is the product's background worker (queue, dispatcher, reviver) with a
 * short lease. `naive` is what one writes without thinking of death: no fence, and the place reached is written apart from the
 * results. Says a JSON line when it is ready.
 */
import { openServer } from '#src/db/open-server.ts';
import { createDeps } from '#src/deps.ts';
import { jobHandlers } from '#src/job-handlers.ts';
import { startWorker } from '#src/jobs/start-worker.ts';
import { createLogger } from '#src/kernel/logger.ts';
import { workNaively } from './naive-worker.ts';

export type Orders = {
  mode: 'service' | 'naive';
  databaseUrl: string;
  tenantId: string;
  leaseMs: number;
  naiveRun?: string;
};

const orders = JSON.parse(process.argv[2] ?? '{}') as Orders;
const log = createLogger(() => undefined);
const now = () => new Date();
const db = openServer({ databaseUrl: orders.databaseUrl, maxConnections: 6 });
const deps = createDeps({
  db,
  model: null,
  embedder: null,
  log,
  now,
  shutdown: new AbortController().signal,
  rateLimit: null,
  version: 'bench',
  jobLeaseMs: orders.leaseMs,
});

if (orders.mode === 'service')
  await startWorker({ db, handlers: jobHandlers, contextFor: deps.backgroundContext, log, now, reviveMs: 250 });
process.stdout.write(`${JSON.stringify({ ready: process.pid })}\n`);
if (orders.mode === 'naive') {
  await workNaively(db, orders.tenantId, orders.naiveRun ?? '');
  process.stdout.write(`${JSON.stringify({ done: process.pid })}\n`);
  process.exit(0);
}
