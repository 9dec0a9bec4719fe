import type { Ctx } from '#src/context.ts';
import type { PageOf } from '#src/kernel/wire.ts';
import type { Fact, FactFilter } from './fact-contract.ts';
import { toFact } from './fact-domain.ts';
import { selectCurrentFactIds, selectFacts } from './fact-store.ts';
import { requireAccount } from './require-account.ts';

/** One page of an account's facts, last recorded first, each with whether it is in force. @throws LinchpinError `not_found` */
export const listFacts = (ctx: Ctx, accountId: string, filter: FactFilter): Promise<PageOf<Fact>> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { tenantId } = ctx.actor;
    await requireAccount(ctx, tx, accountId);
    const { rows, nextCursor } = await selectFacts(tx, tenantId, accountId, filter);
    const current = await selectCurrentFactIds(tx, tenantId, accountId);
    return { items: rows.map((row) => toFact(row, current.has(row.id), ctx.language)), nextCursor };
  });
