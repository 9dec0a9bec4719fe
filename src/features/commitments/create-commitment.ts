import type { Ctx } from '#src/context.ts';
import { addRecord } from '#src/db/record.ts';
import type { Commitment, NewCommitment } from './contract.ts';
import { refuseUnitless, toCommitment } from './domain.ts';
import { requireKeeper, requireProduct } from './require-keeper.ts';
import { COMMITMENT } from './store.ts';

/** Writes down what may be promised (GUARD-2). @throws LinchpinError `forbidden` for sellers, `invalid_request` */
export const createCommitment = (ctx: Ctx, input: NewCommitment): Promise<Commitment> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    requireKeeper(ctx);
    refuseUnitless(input);
    await requireProduct(ctx, tx, input.productId);
    return toCommitment(await addRecord(tx, ctx, COMMITMENT, { ...input, createdBy: ctx.actor.userId }));
  });
