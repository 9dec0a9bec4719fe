import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { requireAccount } from '#src/features/accounts/index.ts';
import type { Drafter } from '#src/features/drafts/index.ts';
import { requireOpportunity } from '#src/features/opportunities/index.ts';
import { fail } from '#src/kernel/errors.ts';
import { newId } from '#src/kernel/ids.ts';
import { detectLanguage, type Language, say, toLanguage } from '#src/kernel/language.ts';
import { runningTurn } from './close-dead-turn.ts';
import type { ChatRequest } from './contract.ts';
import { readPending } from './domain-pending.ts';
import { requireConversation } from './require-conversation.ts';
import {
  appendEvents,
  type ConversationRow,
  insertConversation,
  insertMessages,
  selectLastOrdinal,
  updateConversation,
} from './store.ts';
import type { Turn } from './turn.ts';
import type { TurnDesk } from './turn-desk.ts';
import { TEXTS } from './wording.ts';

/**
 * Takes a message in: makes or continues the conversation, writes the message, opens the answer and its event log with `meta`.
 * @throws LinchpinError `not_found` for somebody else's conversation, account or opportunity; `conflict` while a turn runs
 */
export const beginTurn = (ctx: Ctx, desk: TurnDesk, request: ChatRequest & { message: string }): Promise<Turn> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { tenantId } = ctx.actor;
    const context = await openContext(ctx, tx, request);
    const before = request.conversationId
      ? await requireConversation(ctx, tx, request.conversationId, 'change')
      : await newConversation(ctx, tx, languageOf(ctx, request));
    if (request.conversationId && (await runningTurn(ctx, tx, desk, before))) throw stillRunning();
    const pending = readPending(before.pending);
    const language = languageOf(ctx, request, before, pending?.request.language);
    const [question, answer] = [newId('msg'), newId('msg')];
    const ordinal = await selectLastOrdinal(tx, tenantId, before.id);
    const row = { tenantId, conversationId: before.id };
    await insertMessages(tx, [
      { ...row, id: question, ordinal: ordinal + 1, author: 'user', text: request.message, state: 'complete' },
      { ...row, id: answer, ordinal: ordinal + 2, author: 'copilot', text: '', state: 'streaming' },
    ]);
    await updateConversation(tx, tenantId, before.id, { stopRequestedAt: null, pending: null, language });
    const drafter = plannedDrafter(ctx, language);
    const data = { conversationId: before.id, messageId: answer, drafter };
    const seq = await appendEvents(tx, tenantId, { conversationId: before.id, messageId: answer }, [
      { event: 'meta', data },
    ]);
    return {
      conversationId: before.id,
      messageId: answer,
      startsAfter: (seq ?? 1) - 1,
      message: request.message,
      language,
      context,
      conversation: { accountId: before.accountId, opportunityId: before.opportunityId },
      pending,
      drafter,
    };
  });

/** What the asker has open must be theirs to see; an opportunity brings its account. */
const openContext = async (ctx: Ctx, tx: Tx, { context }: ChatRequest): Promise<Turn['context']> => {
  const deal = context?.opportunityId ? await requireOpportunity(ctx, tx, context.opportunityId) : null;
  const account = context?.accountId ? await requireAccount(ctx, tx, context.accountId) : null;
  // An opportunity of another account than the open one is not what is meant.
  const fits = deal !== null && (account === null || deal.accountId === account.id);
  return { accountId: account?.id ?? deal?.accountId ?? null, opportunityId: fits ? deal.id : null };
};

const newConversation = (ctx: Ctx, tx: Tx, language: Language): Promise<ConversationRow> => {
  const { tenantId, userId, keyId } = ctx.actor;
  return insertConversation(tx, { tenantId, id: newId('conv'), userId, keyId, language });
};

/** The language asked for; else that of the message; else the conversation's, and at first the request's. */
const languageOf = (
  ctx: Ctx,
  request: ChatRequest & { message: string },
  before?: ConversationRow,
  pending?: Language,
): Language => {
  if (request.language) return toLanguage(request.language);
  return pending ?? detectLanguage(request.message) ?? before?.language ?? ctx.language;
};

/** Who would draft: the model, if there is one and the key may spend its tokens. */
const plannedDrafter = (ctx: Ctx, language: Language): Drafter => {
  if (ctx.model === null) return { by: 'rules', reason: say(TEXTS.noModel, language) };
  if (!ctx.actor.scopes.includes('draft')) return { by: 'rules', reason: say(TEXTS.noDraftScope, language) };
  return { by: 'model', model: ctx.model.model };
};

const stillRunning = () =>
  fail('conflict', {
    zh: '这个会话的上一条消息还在回答，这条没有发送。请等它结束，或先停止它。',
    en: 'This conversation is still being answered; the message was not sent. Wait for the end, or stop it first.',
  });
