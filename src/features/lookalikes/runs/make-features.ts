import type { Ctx } from '#src/context.ts';
import { type Hold, keepHold, layDown, reportProgress } from '#src/features/jobs/index.ts';
import { countFeatures, selectUnready, writeFeatures } from './feature-store.ts';
import { goOnUnless } from './interrupted.ts';

/** What a stage of a run came to: its end, or what a person asked for. */
export type Step = 'on' | 'cancelled' | 'paused';

/** Prospects a transaction makes features of: about 50 ms of work. */
const SLICE = 250;

/**
 * First stage of a run: makes the features of prospects that have none, or older ones (data from before there were features, rows
 * written past the service, a new version of what is compared). Everything written by the service has them already.
 * @throws HoldLost, Interrupted
 */
export const makeFeatures = async (ctx: Ctx, hold: Hold): Promise<Step> => {
  const { tenantId } = hold;
  const begun = await ctx.db.inTenant(tenantId, async (tx) => {
    const asked = await keepHold(ctx, tx, hold);
    return { asked, ...(await countFeatures(tx, tenantId)) };
  });
  // A run that is cancelled ranks what it found: the next stage knows whether there is anything.
  if (begun.asked.cancelRequested) return 'on';
  if (begun.ready >= begun.prospects) return 'on';
  let after: string | null = null;
  for (;;) {
    goOnUnless(ctx.signal);
    const step: Step | { last: string | null } = await ctx.db.inTenant(tenantId, async (tx) => {
      const asked = await keepHold(ctx, tx, hold);
      if (asked.cancelRequested) return 'on';
      if (asked.pauseRequested) {
        await layDown(ctx, tx, hold);
        return 'paused';
      }
      const slice = await selectUnready(tx, tenantId, after, SLICE);
      await writeFeatures(tx, tenantId, slice);
      if (slice.length > 0) await reportProgress(ctx, tx, hold, { stage: 'features', attempts: 1 });
      return { last: slice.at(-1)?.id ?? null };
    });
    if (typeof step === 'string') return step;
    if (step.last === null) return 'on';
    after = step.last;
  }
};
