import type { Ctx } from '#src/context.ts';
import type { PageOf } from '#src/kernel/wire.ts';
import type { ConversationFilter, ConversationSummary } from './contract.ts';
import { toSummary } from './conversation-view.ts';
import { selectConversations, selectOpenings, selectRunningOf } from './store.ts';

/** One page of the asker's own conversations, the latest first. */
export const listConversations = (ctx: Ctx, filter: ConversationFilter): Promise<PageOf<ConversationSummary>> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { tenantId } = ctx.actor;
    const { rows, nextCursor } = await selectConversations(tx, ctx.actor, filter);
    const ids = rows.map((row) => row.id);
    const openings = await selectOpenings(tx, tenantId, ids);
    const running = await selectRunningOf(tx, tenantId, ids);
    return { items: rows.map((row) => toSummary(row, openings.get(row.id) ?? '', running.has(row.id))), nextCursor };
  });
