import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { requireOpportunity } from '#src/features/opportunities/index.ts';
import type { NeedRow } from './domain.ts';
import { ladderView } from './ladder-view.ts';
import type { LadderView } from './proof-contract.ts';
import { type Ladder, readLadders } from './read-ladder.ts';
import { requireNeed } from './require-need.ts';

/** Where one need stands on the ladder (NEED-6). */
export const ladderFor = async (ctx: Ctx, tx: Tx, need: NeedRow): Promise<Ladder> => {
  const { accountId } = await requireOpportunity(ctx, tx, need.opportunityId);
  const ladder = (await readLadders(tx, ctx.actor.tenantId, [need], accountId)).get(need.id);
  if (!ladder) throw new Error('a need without a ladder');
  return ladder;
};

/** The proofs of a need, each held against its source as that reads today, and what is missing. @throws LinchpinError `not_found` */
export const listProofs = (ctx: Ctx, needId: string): Promise<LadderView> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const need = await requireNeed(ctx, tx, needId);
    return ladderView(need, await ladderFor(ctx, tx, need), ctx.language);
  });
