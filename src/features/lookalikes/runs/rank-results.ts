import type { Ctx } from '#src/context.ts';
import { enqueue } from '#src/db/outbox.ts';
import { endJob, type Hold, keepHold, reportProgress } from '#src/features/jobs/index.ts';
import type { LikenessModel } from '../likeness/likeness-model.ts';
import { poolSize } from '../lists/domain-variety.ts';
import { replacePicks } from '../lists/picks-store.ts';
import { shapeList } from '../lists/shape-list.ts';
import type { BestPool } from './best-pool.ts';
import { explainNumbers } from './explain-pool.ts';
import { type NewResult, replaceResults } from './result-store.ts';
import { selectWorkedRun, writeFinished } from './run-store.ts';

/** The chosen, in their order, with the words they share with their nearest customers. */
const inWords = async (
  ctx: Ctx,
  hold: Hold,
  model: LikenessModel,
  pool: readonly { prospectId: string; number: number }[],
  chosen: readonly NewResult[],
): Promise<NewResult[]> => {
  const numbers = new Map(pool.map(({ prospectId, number }) => [prospectId, number]));
  const wanted = chosen.flatMap(({ prospectId }) => numbers.get(prospectId) ?? []);
  const said = new Map((await explainNumbers(ctx, hold, model, wanted, true)).map((each) => [each.prospectId, each]));
  return chosen.map((each) => {
    const full = said.get(each.prospectId);
    return full ? { ...each, reasons: full.reasons } : each;
  });
};

/**
 * Ends a run: explains the best of what was scored (all of it, or what there was until it was cancelled), chooses the list, gives
 * the ranks, and ends the job with them in one transaction. Whoever wants to be told is told once that has been committed.
 * @throws HoldLost, Interrupted
 */
export const rankResults = async (
  ctx: Ctx,
  hold: Hold,
  runId: string,
  found: { model: LikenessModel; pool: BestPool } | null,
  end: 'done' | 'cancelled',
): Promise<void> => {
  const { tenantId } = hold;
  const run = await ctx.db.inTenant(tenantId, async (tx) => {
    await keepHold(ctx, tx, hold);
    return selectWorkedRun(tx, tenantId, runId);
  });
  const limit = run?.recipe.limit ?? 0;
  const numbers = found?.pool.best(poolSize(limit)).map(({ number }) => number) ?? [];
  const pool = found ? await explainNumbers(ctx, hold, found.model, numbers, false) : [];
  const shaped = run && found ? await shapeList(ctx, run.recipe, found.model, pool) : null;
  const chosen = found && shaped ? await inWords(ctx, hold, found.model, pool, shaped.chosen) : [];
  await ctx.db.inTenant(tenantId, async (tx) => {
    const { counts, done } = await keepHold(ctx, tx, hold);
    if (run) {
      const ranked = await replaceResults(tx, tenantId, runId, chosen);
      if (shaped) await replacePicks(tx, tenantId, runId, shaped);
      if (run.recipe.list?.explain) await enqueue(tx, tenantId, 'lookalikes.explain', { runId });
      await writeFinished(tx, tenantId, runId, ctx.now());
      // Prospects may have come or gone since they were counted: at the end, all there was is done.
      const total = end === 'done' ? { total: done } : {};
      await reportProgress(ctx, tx, hold, { stage: 'rank', counts: { ...counts, ranked }, ...total });
      if (run.webhook) await enqueue(tx, tenantId, 'lookalikes.webhook', { runId });
    }
    await endJob(ctx, tx, hold, end);
  });
};
