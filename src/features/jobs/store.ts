import { and, asc, eq, gt, inArray, type SQL, sql } from 'drizzle-orm';
import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { jobEvents, jobs } from '#src/db/tables/index.ts';
import { inMyLine, seesAll } from '#src/features/accounts/index.ts';
import { type JobEventRow, type JobRow, snapshotOf } from './domain.ts';

const OPEN: JobRow['state'][] = ['queued', 'running'];

const thisJob = (tenantId: string, id: string, ...more: (SQL | undefined)[]) =>
  and(eq(jobs.tenantId, tenantId), eq(jobs.id, id), ...more);

/** The job with this id if the asker may watch it: their own or of their line, any for a role that sees all. */
export const selectJob = async (tx: Tx, ctx: Ctx, id: string): Promise<JobRow | null> => {
  if (id.includes('\0')) return null;
  const [row] = await tx
    .select()
    .from(jobs)
    .where(thisJob(ctx.actor.tenantId, id, seesAll(ctx) ? undefined : inMyLine(ctx, jobs.createdBy)));
  return row ?? null;
};

export const insertJob = async (
  tx: Tx,
  job: { tenantId: string; id: string; kind: string; subjectId: string; createdBy: string | null; createdAt: Date },
): Promise<void> => {
  await tx.insert(jobs).values(job);
};

type Change = Partial<Omit<typeof jobs.$inferInsert, 'tenantId' | 'id' | 'fence' | 'lastSeq'>>;

/** Takes an open job for one worker: a new fence, after which the worker before can write nothing more. */
export const claimRow = async (
  tx: Tx,
  tenantId: string,
  id: string,
  claim: { at: Date; leaseUntil: Date },
): Promise<JobRow | null> => {
  const [row] = await tx
    .update(jobs)
    .set({
      state: 'running',
      leaseUntil: claim.leaseUntil,
      fence: sql`${jobs.fence} + 1`,
      attempts: sql`${jobs.attempts} + 1`,
      startedAt: sql`coalesce(${jobs.startedAt}, ${sql.param(claim.at, jobs.startedAt)})`,
    })
    .where(thisJob(tenantId, id, inArray(jobs.state, OPEN)))
    .returning();
  return row ?? null;
};

/** Changes a job while this fence holds; null when it does not, or the job is over. Coming further forgives earlier attempts. */
export const changeHeld = async (
  tx: Tx,
  held: { tenantId: string; jobId: string; fence: number },
  change: Change,
): Promise<JobRow | null> => {
  const further =
    change.done === undefined
      ? {}
      : { attempts: sql`case when ${jobs.done} < ${change.done} then 1 else ${jobs.attempts} end` };
  const [row] = await tx
    .update(jobs)
    .set({ ...further, ...change })
    .where(thisJob(held.tenantId, held.jobId, eq(jobs.fence, held.fence), eq(jobs.state, 'running')))
    .returning();
  return row ?? null;
};

/** Changes a job that is in this state; null when it is in another. */
export const changeInState = async (
  tx: Tx,
  tenantId: string,
  id: string,
  state: JobRow['state'],
  change: Change,
): Promise<JobRow | null> => {
  const [row] = await tx
    .update(jobs)
    .set(change)
    .where(thisJob(tenantId, id, eq(jobs.state, state)))
    .returning();
  return row ?? null;
};

/** Writes the next event of a job: where it stands now, under the next number. */
export const appendEvent = async (tx: Tx, tenantId: string, id: string, event: string, at: Date): Promise<void> => {
  const [row] = await tx
    .update(jobs)
    .set({ lastSeq: sql`${jobs.lastSeq} + 1` })
    .where(thisJob(tenantId, id))
    .returning();
  if (!row) throw new Error('an event of a job that is not there');
  await tx
    .insert(jobEvents)
    .values({ tenantId, id, seq: row.lastSeq, event, data: { ...snapshotOf(row) }, createdAt: at });
};

/** The events after a number, in order. */
export const selectEvents = (
  tx: Tx,
  tenantId: string,
  id: string,
  after: number,
  limit: number,
): Promise<JobEventRow[]> =>
  tx
    .select({ seq: jobEvents.seq, event: jobEvents.event, data: jobEvents.data })
    .from(jobEvents)
    .where(and(eq(jobEvents.tenantId, tenantId), eq(jobEvents.id, id), gt(jobEvents.seq, after)))
    .orderBy(asc(jobEvents.seq))
    .limit(limit);

/** In which state a job is now; null when it is gone. */
export const selectState = async (tx: Tx, tenantId: string, id: string): Promise<JobRow['state'] | null> => {
  const [row] = await tx.select({ state: jobs.state }).from(jobs).where(thisJob(tenantId, id));
  return row?.state ?? null;
};
