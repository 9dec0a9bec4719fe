import type { Ctx } from '#src/context.ts';
import type { Commitment } from './contract.ts';
import { toCommitment } from './domain.ts';
import { requireCommitment } from './require-commitment.ts';

/** Reads one line of the table. @throws LinchpinError `not_found` */
export const getCommitment = (ctx: Ctx, id: string): Promise<Commitment> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => toCommitment(await requireCommitment(ctx, tx, id)));
