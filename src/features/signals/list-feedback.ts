import type { Ctx } from '#src/context.ts';
import { requireAccount } from '#src/features/accounts/index.ts';
import type { PageOf } from '#src/kernel/wire.ts';
import type { Feedback, FeedbackFilter } from './feedback-contract.ts';
import { toFeedback } from './feedback-domain.ts';
import { selectFeedback } from './feedback-store.ts';

/** One page of what a customer said of us, latest first. @throws LinchpinError `not_found` for the account */
export const listFeedback = (ctx: Ctx, accountId: string, filter: FeedbackFilter): Promise<PageOf<Feedback>> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    await requireAccount(ctx, tx, accountId);
    const { rows, nextCursor } = await selectFeedback(tx, ctx, accountId, filter);
    return { items: rows.map(toFeedback), nextCursor };
  });
