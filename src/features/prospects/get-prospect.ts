import type { Ctx } from '#src/context.ts';
import type { Prospect } from './contract.ts';
import { toProspect } from './domain.ts';
import { requireProspect } from './require-prospect.ts';

/** Reads one prospect. @throws LinchpinError `not_found` */
export const getProspect = (ctx: Ctx, id: string): Promise<Prospect> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => toProspect(await requireProspect(ctx, tx, id)));
