import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';

/**
 * The same context with every transaction being this one: a use case of another slice then commits or fails together with what is done
 * here, so that a proposal is accepted exactly once.
 */
export const sameTransaction = (ctx: Ctx, tx: Tx): Ctx => ({
  ...ctx,
  db: { ...ctx.db, inTenant: (_tenantId, work) => work(tx) },
});
