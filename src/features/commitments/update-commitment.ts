import type { Ctx } from '#src/context.ts';
import { changeRecord } from '#src/db/record.ts';
import type { Commitment, CommitmentChange } from './contract.ts';
import { refuseUnitless, toCommitment } from './domain.ts';
import { requireCommitment } from './require-commitment.ts';
import { requireKeeper, requireProduct } from './require-keeper.ts';
import { COMMITMENT } from './store.ts';

/** Changes a line of the table. @throws LinchpinError `not_found`, `forbidden` for sellers, `conflict` for a stale version */
export const updateCommitment = (ctx: Ctx, id: string, input: CommitmentChange): Promise<Commitment> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    requireKeeper(ctx);
    const { version, ...set } = input;
    const before = await requireCommitment(ctx, tx, id, 'change');
    refuseUnitless({ ...before, ...set });
    await requireProduct(ctx, tx, set.productId);
    return toCommitment((await changeRecord(tx, ctx, COMMITMENT, before, { version, set })).row);
  });
