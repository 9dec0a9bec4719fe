import { and, inArray, lte } from 'drizzle-orm';
import type { Database, Tx } from '../db/database.ts';
import type { Topic } from '../db/outbox.ts';
import { outbox } from '../db/tables/index.ts';
import type { Envelope } from './handlers.ts';

const BATCH = 100;

export type OutboxItem = Envelope & { id: string; createdAt: Date };

/**
 * Hands due outbox rows to `deliver` and deletes them once it has taken them. A crash between the two hands a row over
 * again (at least once): whoever takes it knows it by its id.
 * @returns how many rows were handed over.
 */
export const takeOutbox = (
  db: Database,
  now: Date,
  deliver: (items: OutboxItem[], tx: Tx) => Promise<void>,
): Promise<number> =>
  db.asDispatcher(async (tx) => {
    const due = await tx
      .select()
      .from(outbox)
      .where(lte(outbox.runAfter, now))
      .orderBy(outbox.createdAt, outbox.id)
      .limit(BATCH)
      .for('update', { skipLocked: true });
    if (due.length === 0) return 0;
    await deliver(
      due.map((row) => ({
        id: row.id,
        createdAt: row.createdAt,
        tenantId: row.tenantId,
        topic: row.topic as Topic,
        message: row.message,
      })),
      tx,
    );
    await tx.delete(outbox).where(
      and(
        inArray(
          outbox.id,
          due.map((row) => row.id),
        ),
        // The key is (tenant_id, id); ids alone are unique by construction, the pair is what the table promises.
        inArray(outbox.tenantId, [...new Set(due.map((row) => row.tenantId))]),
      ),
    );
    return due.length;
  });
