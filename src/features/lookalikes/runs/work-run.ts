import type { Ctx } from '#src/context.ts';
import { claimJob, endJob, type Hold, HoldLost, releaseJob, whileHeld } from '#src/features/jobs/index.ts';
import { LinchpinError } from '#src/kernel/errors.ts';
import { Interrupted } from './interrupted.ts';
import { learnRun } from './learn-model.ts';
import { makeFeatures } from './make-features.ts';
import { rankResults } from './rank-results.ts';
import { scoreCandidates } from './score-candidates.ts';

/**
 * Works a run from wherever it stands to its end: features, learn, score, rank. May be called any number of times for one run;
 * whoever claims last goes on, and the outcome is the same as of one undisturbed attempt.
 */
export const workRun = async (ctx: Ctx, { runId, jobId }: { runId: string; jobId: string }): Promise<void> => {
  const hold = await claimJob(ctx, jobId);
  if (!hold) return;
  try {
    await whileHeld(ctx, hold, () => workStages(ctx, hold, runId));
  } catch (error) {
    if (error instanceof HoldLost) return;
    if (error instanceof Interrupted) return releaseJob(ctx, hold);
    if (!(error instanceof LinchpinError)) throw error;
    await ctx.db.inTenant(hold.tenantId, (tx) => endJob(ctx, tx, hold, 'failed', error));
  }
};

const workStages = async (ctx: Ctx, hold: Hold, runId: string): Promise<void> => {
  if ((await makeFeatures(ctx, hold)) === 'paused') return;
  const learnt = await learnRun(ctx, hold, runId);
  if (learnt === 'paused') return;
  if (learnt === 'cancelled') return rankResults(ctx, hold, runId, null, 'cancelled');
  const { step, pool } = await scoreCandidates(ctx, hold, runId, learnt);
  if (step === 'paused') return;
  await rankResults(ctx, hold, runId, { model: learnt, pool }, step === 'on' ? 'done' : 'cancelled');
};
