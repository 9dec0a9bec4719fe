import type { Ctx } from '#src/context.ts';
import { audit } from '#src/db/audit.ts';
import { fail } from '#src/kernel/errors.ts';
import type { Job } from './contract.ts';
import { isOver, toJob } from './domain.ts';
import { requireJob } from './require-job.ts';
import { sendJob } from './send-job.ts';
import { appendEvent, changeInState } from './store.ts';

/**
 * Asks a job to pause. One that waits pauses at once; one that runs pauses after its present chunk and keeps what it found.
 * Asking again changes nothing.
 * @throws LinchpinError `not_found`, `conflict` for a job that is over
 */
export const pauseJob = (ctx: Ctx, id: string): Promise<Job> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { tenantId } = ctx.actor;
    const before = await requireJob(ctx, tx, id);
    if (isOver(before.state)) throw overAlready();
    const waiting = await changeInState(tx, tenantId, id, 'queued', { state: 'paused' });
    if (waiting) await appendEvent(tx, tenantId, id, 'progress', ctx.now());
    const asked = waiting ?? (await changeInState(tx, tenantId, id, 'running', { pauseRequested: true }));
    if (asked && !before.pauseRequested)
      await audit(tx, ctx, { action: 'pause', entityType: 'job', entityId: id, details: { kind: before.kind } });
    return toJob(await requireJob(ctx, tx, id), ctx.language);
  });

/**
 * Lets a paused job go on from where it stood; takes back a pause that was only asked for.
 * @throws LinchpinError `not_found`, `conflict` for a job that is over
 */
export const resumeJob = (ctx: Ctx, id: string): Promise<Job> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { tenantId } = ctx.actor;
    const before = await requireJob(ctx, tx, id);
    if (isOver(before.state)) throw overAlready();
    const paused = await changeInState(tx, tenantId, id, 'paused', { state: 'queued', pauseRequested: false });
    if (paused) {
      await appendEvent(tx, tenantId, id, 'progress', ctx.now());
      await sendJob(tx, paused);
    } else await changeInState(tx, tenantId, id, 'running', { pauseRequested: false });
    if (paused || before.pauseRequested)
      await audit(tx, ctx, { action: 'resume', entityType: 'job', entityId: id, details: { kind: before.kind } });
    return toJob(await requireJob(ctx, tx, id), ctx.language);
  });

const overAlready = () =>
  fail('conflict', {
    zh: '任务已经结束，不能暂停或继续；已得到的结果保留。如需再做一次，请重新发起。',
    en: 'The job is over and cannot be paused or resumed; what it found is kept. Start it anew to have it done again.',
  });
