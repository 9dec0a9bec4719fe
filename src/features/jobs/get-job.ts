import type { Ctx } from '#src/context.ts';
import type { Job } from './contract.ts';
import { toJob } from './domain.ts';
import { requireJob } from './require-job.ts';

/** Where a job stands. @throws LinchpinError `not_found` */
export const getJob = (ctx: Ctx, id: string): Promise<Job> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => toJob(await requireJob(ctx, tx, id), ctx.language));
