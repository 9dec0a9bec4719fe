import type { Ctx } from '#src/context.ts';
import { runningTurn } from './close-dead-turn.ts';
import type { Conversation } from './contract.ts';
import { toMessage, toSummary } from './conversation-view.ts';
import { readPending } from './domain-pending.ts';
import { requireConversation } from './require-conversation.ts';
import { selectMessages, selectOpenings } from './store.ts';
import type { TurnDesk } from './turn-desk.ts';

const MOST_MESSAGES = 200;

/** One of the asker's conversations with its messages, oldest first. @throws LinchpinError `not_found` */
export const getConversation = (ctx: Ctx, desk: TurnDesk, id: string): Promise<Conversation> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { tenantId } = ctx.actor;
    const row = await requireConversation(ctx, tx, id);
    const running = await runningTurn(ctx, tx, desk, row);
    const openings = await selectOpenings(tx, tenantId, [id]);
    const pending = readPending(row.pending);
    const found = await selectMessages(tx, tenantId, id, MOST_MESSAGES);
    return {
      ...toSummary(row, openings.get(id) ?? '', running),
      waitingFor: pending ? { ask: pending.ask, options: pending.options } : null,
      messages: found.map(toMessage),
    };
  });
