import type { Ctx } from '#src/context.ts';
import type { PageOf } from '#src/kernel/wire.ts';
import type { Prospect, ProspectFilter } from './contract.ts';
import { toProspect } from './domain.ts';
import { selectProspects } from './store.ts';

/** One page of the workspace's prospects, newest first. */
export const listProspects = (ctx: Ctx, filter: ProspectFilter): Promise<PageOf<Prospect>> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { rows, nextCursor } = await selectProspects(tx, ctx.actor.tenantId, filter);
    return { items: rows.map(toProspect), nextCursor };
  });
