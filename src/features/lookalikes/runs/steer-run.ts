import type { Ctx } from '#src/context.ts';
import { cancelJob, pauseJob, resumeJob } from '#src/features/jobs/index.ts';
import type { Run } from '../contract.ts';
import { getRun } from './get-run.ts';

const steer =
  (ask: (ctx: Ctx, jobId: string) => Promise<unknown>) =>
  async (ctx: Ctx, id: string): Promise<Run> => {
    const { jobId } = await getRun(ctx, id);
    await ask(ctx, jobId);
    return getRun(ctx, id);
  };

/** Asks a run to pause after its present chunk; what it found stays and is shown. @throws LinchpinError `not_found`, `conflict` when it is over */
export const pauseRun = steer(pauseJob);

/** Lets a paused run go on from where it stood. @throws LinchpinError `not_found`, `conflict` when it is over */
export const resumeRun = steer(resumeJob);

/** Stops a run after its present chunk; what it found is ranked and kept. @throws LinchpinError `not_found` */
export const cancelRun = steer(cancelJob);
