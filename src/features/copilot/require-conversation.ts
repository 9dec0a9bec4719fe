import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { fail } from '#src/kernel/errors.ts';
import { type ConversationRow, selectConversation } from './store.ts';

/**
 * The conversation with this id, if it is the asker's own.
 * @param purpose `change` holds the row until the transaction ends
 * @throws LinchpinError `not_found` when there is none, or it is somebody else's
 */
export const requireConversation = async (
  ctx: Ctx,
  tx: Tx,
  id: string,
  purpose: 'read' | 'change' = 'read',
): Promise<ConversationRow> => {
  const row = await selectConversation(tx, ctx.actor, id, purpose === 'change');
  if (!row)
    throw fail('not_found', {
      zh: '没有找到这个会话。不带 conversationId 发送消息，可以开始新的会话。',
      en: 'No such conversation. Send a message without conversationId to begin a new one.',
    });
  return row;
};
