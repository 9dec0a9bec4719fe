import { and, eq, lte } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import type { Topic } from '../db/outbox.ts';
import { outbox } from '../db/tables/index.ts';
import { type BackgroundContext, handle, type JobHandlers } from './handlers.ts';

const BATCH = 50;
const RETRY_AFTER_MS = 30_000;

/**
 * Works the outbox off in this call, without a queue process: for a cron trigger (Workers) and for tests.
 * A message leaves the outbox after it was handled; one that fails waits 30 s, so a bad one does not block the rest.
 * @returns how many messages were handled.
 */
export const drainOutbox = async (options: {
  db: Database;
  handlers: JobHandlers;
  contextFor: BackgroundContext;
  now: () => Date;
  signal: AbortSignal;
  onError: (error: unknown, topic: Topic) => void;
  /** Works off this tenant's messages alone. */
  tenantId?: string;
}): Promise<number> => {
  const { db, handlers, contextFor, now, signal, onError, tenantId } = options;
  let handled = 0;
  while (!signal.aborted) {
    const due = await db.asDispatcher((tx) =>
      tx
        .select()
        .from(outbox)
        .where(and(lte(outbox.runAfter, now()), tenantId ? eq(outbox.tenantId, tenantId) : undefined))
        .orderBy(outbox.createdAt, outbox.id)
        .limit(BATCH),
    );
    if (due.length === 0) return handled;
    for (const row of due) {
      const envelope = { tenantId: row.tenantId, topic: row.topic as Topic, message: row.message };
      const thisRow = and(eq(outbox.tenantId, row.tenantId), eq(outbox.id, row.id));
      try {
        await handle(handlers, contextFor, envelope, { id: row.id, signal });
        await db.asDispatcher((tx) => tx.delete(outbox).where(thisRow));
        handled += 1;
      } catch (error) {
        onError(error, envelope.topic);
        const runAfter = new Date(now().getTime() + RETRY_AFTER_MS);
        await db.asDispatcher((tx) => tx.update(outbox).set({ runAfter }).where(thisRow));
      }
    }
  }
  return handled;
};
