import type { Ctx } from '#src/context.ts';
import { audit } from '#src/db/audit.ts';
import type { Job } from './contract.ts';
import { toJob } from './domain.ts';
import { requireJob } from './require-job.ts';
import { sendJob } from './send-job.ts';
import { appendEvent, changeInState } from './store.ts';

/**
 * Asks a job to stop. One that waits is cancelled at once; one that runs stops after its present chunk and keeps what it
 * found; one that is paused is taken up once more, to settle what it found. Asking again, or asking a job that is over, changes nothing.
 * @throws LinchpinError `not_found`
 */
export const cancelJob = (ctx: Ctx, id: string): Promise<Job> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { tenantId } = ctx.actor;
    const at = ctx.now();
    const before = await requireJob(ctx, tx, id);
    const waiting = await changeInState(tx, tenantId, id, 'queued', {
      state: 'cancelled',
      cancelRequested: true,
      finishedAt: at,
    });
    if (waiting) await appendEvent(tx, tenantId, id, 'cancelled', at);
    const paused = waiting
      ? null
      : await changeInState(tx, tenantId, id, 'paused', {
          state: 'queued',
          cancelRequested: true,
          pauseRequested: false,
        });
    if (paused) await sendJob(tx, paused);
    const running = waiting ?? paused ?? (await changeInState(tx, tenantId, id, 'running', { cancelRequested: true }));
    if (running && !before.cancelRequested)
      await audit(tx, ctx, { action: 'cancel', entityType: 'job', entityId: id, details: { kind: before.kind } });
    return toJob(await requireJob(ctx, tx, id), ctx.language);
  });
