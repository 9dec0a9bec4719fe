import type { Ctx } from '#src/context.ts';
import type { Messages } from '#src/db/outbox.ts';
import { backTestRun } from './back-test/back-test-run.ts';
import { explainTop } from './runs/explain-top.ts';
import { tellEnd } from './runs/tell-end.ts';
import { workRun } from './runs/work-run.ts';

/** Background work of this slice, by topic. */
export const lookalikeJobs = {
  'lookalikes.run': (ctx: Ctx, message: Messages['lookalikes.run']): Promise<void> => workRun(ctx, message),
  'lookalikes.webhook': (ctx: Ctx, message: Messages['lookalikes.webhook']): Promise<void> => tellEnd(ctx, message),
  'lookalikes.backtest': (ctx: Ctx, message: Messages['lookalikes.backtest']): Promise<void> =>
    backTestRun(ctx, message),
  'lookalikes.explain': (ctx: Ctx, message: Messages['lookalikes.explain']): Promise<void> => explainTop(ctx, message),
};
