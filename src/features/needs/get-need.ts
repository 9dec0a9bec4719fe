import type { Ctx } from '#src/context.ts';
import type { Need } from './contract.ts';
import { toNeed } from './domain.ts';
import { requireNeed } from './require-need.ts';

/** Reads one need. @throws LinchpinError `not_found` */
export const getNeed = (ctx: Ctx, id: string): Promise<Need> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => toNeed(await requireNeed(ctx, tx, id)));
