import type { Ctx } from '#src/context.ts';
import { runningTurn } from './close-dead-turn.ts';
import { requireConversation } from './require-conversation.ts';
import { updateConversation } from './store.ts';
import type { TurnDesk } from './turn-desk.ts';

/**
 * Stops the turn that answers this conversation, in whichever process it runs: here at once, elsewhere at its next look (≤ 1 s).
 * Nothing running is no error.
 * @throws LinchpinError `not_found`
 */
export const stopTurn = async (ctx: Ctx, desk: TurnDesk, conversationId: string): Promise<{ stopping: boolean }> => {
  const stopping = await ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const conversation = await requireConversation(ctx, tx, conversationId, 'change');
    const running = await runningTurn(ctx, tx, desk, conversation);
    if (running) await updateConversation(tx, ctx.actor.tenantId, conversationId, { stopRequestedAt: ctx.now() });
    return running;
  });
  if (stopping) desk.stop(conversationId);
  return { stopping };
};
