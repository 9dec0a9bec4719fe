import type { Ctx } from '#src/context.ts';
import type { PageOf } from '#src/kernel/wire.ts';
import type { Commitment, CommitmentFilter } from './contract.ts';
import { toCommitment } from './domain.ts';
import { selectCommitments } from './store.ts';

/** One page of what may be promised, newest first. */
export const listCommitments = (ctx: Ctx, filter: CommitmentFilter): Promise<PageOf<Commitment>> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { rows, nextCursor } = await selectCommitments(tx, ctx.actor.tenantId, filter);
    return { items: rows.map(toCommitment), nextCursor };
  });
