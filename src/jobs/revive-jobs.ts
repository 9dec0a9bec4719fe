import { and, eq, inArray, lt } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { enqueue } from '../db/outbox.ts';
import { jobs } from '../db/tables/index.ts';

/** Until so long after it was put back, a job is not put back again: its message may still wait for a worker. */
const AGAIN_MS = 5_000;

/**
 * Puts jobs whose worker died back on the outbox. A worker renews its lease with every chunk; the fencing token keeps
 * a worker that was only slow from writing beside its successor.
 * @param options.everyRunning at the start of the only process on a store, no lease can be alive: revive at once.
 * @returns how many jobs were revived.
 */
export const reviveJobs = (db: Database, now: Date, options: { everyRunning?: boolean } = {}): Promise<number> =>
  db.asDispatcher(async (tx) => {
    const dead = await tx
      .select({ tenantId: jobs.tenantId, id: jobs.id, kind: jobs.kind, subjectId: jobs.subjectId })
      .from(jobs)
      .where(
        and(inArray(jobs.state, ['queued', 'running']), options.everyRunning ? undefined : lt(jobs.leaseUntil, now)),
      )
      .for('update', { skipLocked: true });
    for (const job of dead) {
      if (job.kind !== 'lookalikes.run' || !job.subjectId) continue;
      await tx
        .update(jobs)
        .set({ leaseUntil: new Date(now.getTime() + AGAIN_MS) })
        .where(and(eq(jobs.tenantId, job.tenantId), eq(jobs.id, job.id)));
      await enqueue(tx, job.tenantId, 'lookalikes.run', { runId: job.subjectId, jobId: job.id });
    }
    return dead.length;
  });
