import type { Ctx } from '#src/context.ts';
import type { Run } from '../contract.ts';
import { requireRun } from './require-run.ts';
import { toRun } from './run-view.ts';

/** Reads one run. @throws LinchpinError `not_found` */
export const getRun = (ctx: Ctx, id: string): Promise<Run> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => toRun(await requireRun(ctx, tx, id), ctx.language));
