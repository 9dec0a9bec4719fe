import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { type ErrorCode, LinchpinError } from '#src/kernel/errors.ts';
import { newId } from '#src/kernel/ids.ts';
import type { Bilingual } from '#src/kernel/language.ts';
import type { JobState } from './contract.ts';
import { appendEvent, changeHeld, claimRow, insertJob } from './store.ts';

/** How long a worker may go without a sign of life before another takes its job. */
const LEASE_MS = 15_000;
/** A job that was taken so often and never came to its end is broken, not unlucky. */
const MOST_CLAIMS = 20;

/** A worker's hold on a job. Every write names the fence; one that is no longer the job's writes nothing. */
export type Hold = { tenantId: string; jobId: string; fence: number };

/** Thrown inside a chunk's transaction when another worker holds the job now: the transaction is undone, nothing is lost. */
export class HoldLost extends Error {
  constructor() {
    super('another worker holds this job');
    this.name = 'HoldLost';
  }
}

const lease = (ctx: Ctx): Date => new Date(ctx.now().getTime() + LEASE_MS);

/** Makes a job in the asker's transaction, with its first event. The caller enqueues the message that starts it. */
export const createJob = async (ctx: Ctx, tx: Tx, job: { kind: string; subjectId: string }): Promise<string> => {
  const { tenantId, userId } = ctx.actor;
  const id = newId('job');
  await insertJob(tx, { tenantId, id, ...job, createdBy: userId, createdAt: ctx.now() });
  await appendEvent(tx, tenantId, id, 'progress', ctx.now());
  return id;
};

/**
 * Takes a job for this worker, from a dead worker too: the later claim wins, and what the earlier has not committed is undone
 * at its next write.
 * @returns null when the job is over, not there, or was taken too often and is failed by this call
 */
export const claimJob = (ctx: Ctx, jobId: string): Promise<Hold | null> => {
  const { tenantId } = ctx.actor;
  return ctx.db.inTenant(tenantId, async (tx) => {
    const row = await claimRow(tx, tenantId, jobId, { at: ctx.now(), leaseUntil: lease(ctx) });
    if (!row) return null;
    const hold = { tenantId, jobId, fence: row.fence };
    if (row.fence <= MOST_CLAIMS) return hold;
    await endJob(ctx, tx, hold, 'failed', givenUp());
    return null;
  });
};

/**
 * First statement of every chunk: makes sure of the hold, renews the lease, and keeps other workers out until the chunk commits.
 * @returns where the job stands, and whether it was asked to stop
 * @throws HoldLost
 */
export const keepHold = async (
  ctx: Ctx,
  tx: Tx,
  hold: Hold,
): Promise<{ cancelRequested: boolean; done: number; counts: Record<string, number> }> => {
  const row = await changeHeld(tx, hold, { leaseUntil: lease(ctx) });
  if (!row) throw new HoldLost();
  const { cancelRequested, done, counts } = row;
  return { cancelRequested, done, counts };
};

/** Writes progress and its event, in the chunk's transaction. @throws HoldLost */
export const reportProgress = async (
  ctx: Ctx,
  tx: Tx,
  hold: Hold,
  progress: { stage: string; done?: number; total?: number; counts?: Record<string, number> },
): Promise<void> => {
  if (!(await changeHeld(tx, hold, progress))) throw new HoldLost();
  await appendEvent(tx, hold.tenantId, hold.jobId, 'progress', ctx.now());
};

/** Ends a job and writes its last event. @throws HoldLost */
export const endJob = async (
  ctx: Ctx,
  tx: Tx,
  hold: Hold,
  state: Extract<JobState, 'done' | 'failed' | 'cancelled'>,
  error?: LinchpinError,
): Promise<void> => {
  const reason: { code: ErrorCode; detail: Bilingual } | null = error
    ? { code: error.code, detail: error.detail }
    : null;
  const ended = await changeHeld(tx, hold, { state, error: reason, leaseUntil: null, finishedAt: ctx.now() });
  if (!ended) throw new HoldLost();
  await appendEvent(tx, hold.tenantId, hold.jobId, state, ctx.now());
};

/** Gives a job back before its end, so that the next worker need not wait for the lease to run out. */
export const releaseJob = (ctx: Ctx, hold: Hold): Promise<void> =>
  ctx.db.inTenant(hold.tenantId, async (tx) => void (await changeHeld(tx, hold, { leaseUntil: ctx.now() })));

const givenUp = (): LinchpinError =>
  new LinchpinError('internal', {
    zh: `任务已重试 ${MOST_CLAIMS} 次仍未完成，不再继续；已得到的结果保留。请重新发起；若仍失败，请提供任务编号。`,
    en: `The job was taken up ${MOST_CLAIMS} times and never came to its end; it is given up and what it found is kept. Start it anew; if it fails again, report the job id.`,
  });
