import type { Ctx } from '#src/context.ts';
import { endJob, type Hold, keepHold, reportProgress } from '#src/features/jobs/index.ts';
import { chooseRanked, poolSize } from './domain-variety.ts';
import { selectPool, writeRanks } from './result-store.ts';
import { selectWorkedRun, writeFinished } from './run-store.ts';

/**
 * Ends a run: chooses the list from what was scored (all of it, or what there was until it was cancelled), gives the ranks, and
 * ends the job, in one transaction.
 * @throws HoldLost
 */
export const rankResults = (ctx: Ctx, hold: Hold, runId: string, end: 'done' | 'cancelled'): Promise<void> =>
  ctx.db.inTenant(hold.tenantId, async (tx) => {
    const { tenantId } = hold;
    const { counts, done } = await keepHold(ctx, tx, hold);
    const run = await selectWorkedRun(tx, tenantId, runId);
    if (run) {
      const { limit, minScore } = run.recipe;
      const pool = await selectPool(tx, tenantId, runId, poolSize(limit));
      const chosen = chooseRanked(pool, { limit, minScore, accounts: run.model?.won.length ?? 1 });
      await writeRanks(
        tx,
        tenantId,
        runId,
        chosen.map(({ prospectId }) => prospectId),
      );
      await writeFinished(tx, tenantId, runId, ctx.now());
      // Prospects may have come or gone since they were counted: at the end, all there was is done.
      const total = end === 'done' ? { total: done } : {};
      await reportProgress(ctx, tx, hold, { stage: 'rank', counts: { ...counts, ranked: chosen.length }, ...total });
    }
    await endJob(ctx, tx, hold, end);
  });
