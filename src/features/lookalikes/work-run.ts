import type { Ctx } from '#src/context.ts';
import { claimJob, endJob, HoldLost, releaseJob } from '#src/features/jobs/index.ts';
import { LinchpinError } from '#src/kernel/errors.ts';
import { Interrupted } from './interrupted.ts';
import { learnModel } from './learn-model.ts';
import { rankResults } from './rank-results.ts';
import { scoreCandidates } from './score-candidates.ts';

/**
 * Works a run from wherever it stands to its end: learn, score, rank. May be called any number of times for one run; whoever
 * claims last goes on, and the outcome is the same as of one undisturbed attempt.
 */
export const workRun = async (ctx: Ctx, { runId, jobId }: { runId: string; jobId: string }): Promise<void> => {
  const hold = await claimJob(ctx, jobId);
  if (!hold) return;
  try {
    const model = await learnModel(ctx, hold, runId);
    const complete = model !== null && (await scoreCandidates(ctx, hold, runId, model));
    await rankResults(ctx, hold, runId, complete ? 'done' : 'cancelled');
  } catch (error) {
    if (error instanceof HoldLost) return;
    if (error instanceof Interrupted) return releaseJob(ctx, hold);
    if (!(error instanceof LinchpinError)) throw error;
    await ctx.db.inTenant(hold.tenantId, (tx) => endJob(ctx, tx, hold, 'failed', error));
  }
};
