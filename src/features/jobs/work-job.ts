import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { type ErrorCode, LinchpinError } from '#src/kernel/errors.ts';
import { newId } from '#src/kernel/ids.ts';
import type { Bilingual } from '#src/kernel/language.ts';
import type { JobState } from './contract.ts';
import { appendEvent, changeHeld, claimRow, insertJob } from './store.ts';

/** How long a worker may go without a sign of life before another takes its job. */
const LEASE_MS = 15_000;
/** A job that was taken so often without coming further is broken, not unlucky. */
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

const leaseMs = (ctx: Ctx): number => ctx.jobLeaseMs ?? LEASE_MS;
const lease = (ctx: Ctx): Date => new Date(ctx.now().getTime() + leaseMs(ctx));

/** A worker that lives gives so many signs of life a lease. */
const SIGNS = 3;

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
    if (row.attempts <= MOST_CLAIMS) return hold;
    await endJob(ctx, tx, hold, 'failed', givenUp());
    return null;
  });
};

/**
 * First statement of every chunk: makes sure of the hold, renews the lease, and keeps other workers out until the chunk commits.
 * @returns where the job stands, and whether it was asked to stop or to pause
 * @throws HoldLost
 */
export const keepHold = async (
  ctx: Ctx,
  tx: Tx,
  hold: Hold,
): Promise<{ cancelRequested: boolean; pauseRequested: boolean; done: number; counts: Record<string, number> }> => {
  const row = await changeHeld(tx, hold, { leaseUntil: lease(ctx) });
  if (!row) throw new HoldLost();
  const { cancelRequested, pauseRequested, done, counts } = row;
  return { cancelRequested, pauseRequested, done, counts };
};

/**
 * Does work under a hold and renews the lease meanwhile, in transactions of its own: a worker that waits long for the store is not
 * taken for dead. When the hold is lost, the work's own next write says so.
 */
export const whileHeld = async <T>(ctx: Ctx, hold: Hold, work: () => Promise<T>): Promise<T> => {
  let sign: Promise<unknown> | null = null;
  const give = () => {
    sign ??= ctx.db
      .inTenant(hold.tenantId, (tx) => changeHeld(tx, hold, { leaseUntil: lease(ctx) }))
      // A store that does not answer shows in the work itself.
      .catch(() => undefined)
      .finally(() => {
        sign = null;
      });
  };
  const timer = setInterval(give, leaseMs(ctx) / SIGNS);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    await sign;
  }
};

/**
 * Writes progress and its event, in the chunk's transaction.
 * @param progress.attempts 1 says that the job came further though `done` does not show it
 * @throws HoldLost
 */
export const reportProgress = async (
  ctx: Ctx,
  tx: Tx,
  hold: Hold,
  progress: { stage: string; done?: number; total?: number; counts?: Record<string, number>; attempts?: 1 },
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

/** Lays a job down where it stands until somebody resumes it, and tells those who watch. @throws HoldLost */
export const layDown = async (ctx: Ctx, tx: Tx, hold: Hold): Promise<void> => {
  const paused = await changeHeld(tx, hold, { state: 'paused', pauseRequested: false, leaseUntil: null });
  if (!paused) throw new HoldLost();
  await appendEvent(tx, hold.tenantId, hold.jobId, 'progress', ctx.now());
};

/** Gives a job back before its end, so that the next worker need not wait for the lease to run out. */
export const releaseJob = (ctx: Ctx, hold: Hold): Promise<void> =>
  ctx.db.inTenant(hold.tenantId, async (tx) => void (await changeHeld(tx, hold, { leaseUntil: ctx.now() })));

const givenUp = (): LinchpinError =>
  new LinchpinError('internal', {
    zh: `任务已重试 ${MOST_CLAIMS} 次仍未完成，不再继续；已得到的结果保留。请重新发起；若仍失败，请提供任务编号。`,
    en: `The job was taken up ${MOST_CLAIMS} times and never came to its end; it is given up and what it found is kept. Start it anew; if it fails again, report the job id.`,
  });
