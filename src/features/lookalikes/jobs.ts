import type { Ctx } from '#src/context.ts';
import type { Messages } from '#src/db/outbox.ts';
import { workRun } from './work-run.ts';

/** Background work of this slice, by topic. */
export const lookalikeJobs = {
  'lookalikes.run': (ctx: Ctx, message: Messages['lookalikes.run']): Promise<void> => workRun(ctx, message),
};
