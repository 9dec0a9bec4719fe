import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { fail } from '#src/kernel/errors.ts';
import type { Language } from '#src/kernel/language.ts';
import { appendEvents, closeMessage, selectConversation, selectRunning } from './store.ts';
import type { TurnDesk } from './turn-desk.ts';

/**
 * Whether a turn of this conversation is being answered. One whose process died is ended here with its one `error`, so that
 * nobody waits for it.
 */
export const runningTurn = async (
  ctx: Ctx,
  tx: Tx,
  desk: TurnDesk,
  conversation: { id: string; language: Language },
): Promise<boolean> => {
  const { tenantId } = ctx.actor;
  const running = await selectRunning(tx, tenantId, conversation.id);
  if (!running) return false;
  if (!running.stale) return true;
  // Only one may end it: whoever comes second looks again behind the row's lock.
  await selectConversation(tx, ctx.actor, conversation.id, true);
  if ((await selectRunning(tx, tenantId, conversation.id))?.messageId !== running.messageId) return false;
  const error = fail('internal', {
    zh: '回答到一半时处理它的进程中断了，已写出的内容已保留。请重新发送这条消息。',
    en: 'The process that was answering ended midway; what it wrote is kept. Send the message again.',
  });
  const turn = { conversationId: conversation.id, messageId: running.messageId };
  const data = desk.problemOf(error, conversation.language, ctx.requestId);
  await appendEvents(tx, tenantId, turn, [{ event: 'error', data }]);
  await closeMessage(tx, tenantId, running.messageId, { state: 'failed' });
  return false;
};
