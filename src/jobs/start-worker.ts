import type { EmbeddedDatabase } from '../db/open-embedded.ts';
import type { ServerDatabase } from '../db/open-server.ts';
import { OUTBOX_CHANNEL, TOPICS } from '../db/outbox.ts';
import { sqlState } from '../db/sql-state.ts';
import type { Logger } from '../kernel/logger.ts';
import { type BackgroundContext, handle, type JobHandlers } from './handlers.ts';
import { createQueue, sendToQueue, startQueue } from './queue.ts';
import { reviveJobs } from './revive-jobs.ts';
import { takeOutbox } from './take-outbox.ts';
import { turnDays } from './turn-days.ts';

const POLL_MS = 1_000;
const REVIVE_MS = 5_000;
const DAY_MS = 60_000;
const STOP_GRACE_MS = 5_000;

/** New messages wake a worker by NOTIFY where the driver can listen; the poll finds those that wait for a retry. */
const POLLING = { batchSize: 1, pollingIntervalSeconds: 0.5, notifyPollingIntervalSeconds: 2 };

type QueuedData = { tenantId: string; message: Record<string, string> };

/**
 * Starts background work in this process: queue, dispatcher (woken by NOTIFY, and by a slow poll in case one is lost),
 * the reviver of jobs whose worker died, and the calendar, which sends a message a workspace when the day has turned.
 * @returns stop: lets running handlers see their signal, waits a little, and leaves the rest to the next process.
 */
export const startWorker = async (options: {
  db: EmbeddedDatabase | ServerDatabase;
  handlers: JobHandlers;
  contextFor: BackgroundContext;
  log: Logger;
  now: () => Date;
  /** How often dead jobs are looked for, milliseconds; tests of crashes look more often. */
  reviveMs?: number;
}): Promise<{ stop: () => Promise<void> }> => {
  const { db, handlers, contextFor, log, now } = options;
  const stopping = new AbortController();
  const boss = createQueue(db);
  const failed = (event: string) => (error: unknown) =>
    log.error(event, { name: error instanceof Error ? error.name : typeof error, sqlState: sqlState(error) ?? null });
  boss.on('error', failed('queue.error'));
  await startQueue(boss, db);
  for (const topic of TOPICS) {
    let worker = '';
    worker = await boss.work<QueuedData>(topic, POLLING, async ([job]) => {
      if (!job) return;
      const started = performance.now();
      const envelope = { tenantId: job.data.tenantId, topic, message: job.data.message };
      const outcome = { outcome: 'ok' };
      try {
        await handle(handlers, contextFor, envelope, { id: job.id, signal: stopping.signal });
      } catch (error) {
        outcome.outcome = 'failed';
        failed('job.error')(error);
        throw error;
      } finally {
        const milliseconds = Math.round(performance.now() - started);
        log.info('job', { topic, tenantId: envelope.tenantId, jobId: job.id, milliseconds, ...outcome });
        // One NOTIFY may stand for many messages: look for the next at once, not after the polling interval.
        boss.notifyWorker(worker);
      }
    });
  }
  const dispatch = once(() => takeOutbox(db, now(), sendToQueue(boss)), failed('outbox.error'));
  const revive = once(() => reviveJobs(db, now()), failed('revive.error'));
  await reviveJobs(db, now(), { everyRunning: db.engine === 'embedded' });
  const unlisten = await db.listen?.(OUTBOX_CHANNEL, dispatch);
  const turn = once(() => turnDays(db, now()), failed('day.error'));
  const timers = [
    setInterval(dispatch, POLL_MS),
    setInterval(revive, options.reviveMs ?? REVIVE_MS),
    setInterval(turn, DAY_MS),
  ];
  turn();
  dispatch();
  return {
    stop: async () => {
      for (const timer of timers) clearInterval(timer);
      stopping.abort();
      await unlisten?.();
      await dispatch.settled();
      await revive.settled();
      await turn.settled();
      await boss.stop({ graceful: true, timeout: STOP_GRACE_MS });
    },
  };
};

/** Runs `work` one at a time; a call while it runs makes it run once more afterwards. */
const once = (work: () => Promise<unknown>, onError: (error: unknown) => void) => {
  let running: Promise<void> | null = null;
  let again = false;
  const loop = async () => {
    do {
      again = false;
      await work().catch(onError);
    } while (again);
    running = null;
  };
  const call = () => {
    if (running) again = true;
    else running = loop();
  };
  return Object.assign(call, { settled: async () => running ?? undefined });
};
