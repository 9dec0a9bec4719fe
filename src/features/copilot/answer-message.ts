import type { Ctx } from '#src/context.ts';
import { say } from '#src/kernel/language.ts';
import { answerQuestion } from './answer-question.ts';
import { askBack } from './ask-back.ts';
import { type Intent, readIntent } from './domain-intent.ts';
import { readReply } from './domain-pending.ts';
import { refusalOf } from './domain-refusal.ts';
import { draftBriefInChat } from './draft-brief-in-chat.ts';
import { draftForDealInChat } from './draft-for-deal-in-chat.ts';
import { draftPlanInChat } from './draft-plan-in-chat.ts';
import { editNeedInChat } from './edit-need-in-chat.ts';
import { editPlanInChat } from './edits/edit-plan-in-chat.ts';
import { findLookalikesInChat } from './find-lookalikes-in-chat.ts';
import { listAccountsInChat } from './list-accounts-in-chat.ts';
import { listSignalsInChat } from './list-signals-in-chat.ts';
import { recommendInChat } from './recommend-in-chat.ts';
import { rewordInChat } from './reword-in-chat.ts';
import { searchLibraryInChat } from './search-library-in-chat.ts';
import { settleConfirmation } from './settle-confirmation.ts';
import type { Turn } from './turn.ts';
import type { TurnOutput } from './turn-output.ts';
import { TEXTS } from './wording.ts';

/** One turn from message to answer: settle what was asked back, refuse what may not be, read the intent, do it. */
export const answerMessage = async (ctx: Ctx, turn: Turn, output: TurnOutput): Promise<void> => {
  if (turn.pending?.ask === 'confirm') return settleConfirmation(ctx, turn, turn.pending, output);
  const settled = await settlePending(turn, output);
  if (!settled) return;
  const refusal = refusalOf(settled.message);
  if (refusal) return output.say(say(refusal, settled.language));
  await carryOut(ctx, settled, readIntent(settled.message), output);
};

/** With a question of the copilot's open: the original request with the answer filled in; null when the answer ends it here. */
const settlePending = async (turn: Turn, output: TurnOutput): Promise<Turn | null> => {
  const { pending, language } = turn;
  if (!pending) return turn;
  const reply = readReply(turn.message, pending);
  const { message, accountId, opportunityId, answers = [] } = pending.request;
  const again: Turn = { ...turn, message, context: { accountId, opportunityId }, pending: null, answers };
  if (reply.kind === 'dropped') await output.say(say(TEXTS.dropped, language));
  if (reply.kind === 'again') await askBack(again, output, pending, say(TEXTS.noSuchNumber, language));
  if (reply.kind === 'dropped' || reply.kind === 'again') return null;
  if (reply.kind === 'chosen') {
    if (pending.ask === 'meaning') return { ...again, message: `${message}（${reply.option.name}）` };
    if (pending.ask === 'part') return { ...again, answers: [...answers, reply.option.id] };
    const context = pending.ask === 'account' ? { accountId: reply.option.id, opportunityId: null } : again.context;
    return { ...again, context, settled: { ask: pending.ask, ...reply.option } };
  }
  if (pending.ask === 'part') return { ...turn, pending: null };
  // Free words answer a question for a name when they are no command themselves; else they begin something new.
  if (pending.ask === 'account' && readIntent(turn.message).kind === 'question' && looksLikeName(turn.message))
    return { ...again, said: turn.message };
  return { ...turn, pending: null };
};

const looksLikeName = (message: string): boolean =>
  [...message].length <= 60 && !/[?？\n]|什么|怎么|哪|谁|吗$|\b(?:what|who|when|how|why|which)\b/iu.test(message);

const carryOut = (ctx: Ctx, turn: Turn, intent: Intent, output: TurnOutput): Promise<void> => {
  switch (intent.kind) {
    case 'plan':
      return draftPlanInChat(ctx, turn, intent, output);
    case 'recommend':
      return recommendInChat(ctx, turn, intent, output);
    case 'needs':
    case 'objection':
      return draftForDealInChat(ctx, turn, intent, output);
    case 'lookalikes':
      return findLookalikesInChat(ctx, turn, intent, output);
    case 'library':
      return searchLibraryInChat(ctx, turn, intent.clause, output);
    case 'accounts':
      return listAccountsInChat(ctx, turn, output);
    case 'visit':
      return draftBriefInChat(ctx, turn, intent.clause, output);
    case 'signals':
      return isOfOne(turn) ? answerQuestion(ctx, turn, output) : listSignalsInChat(ctx, turn, output);
    case 'reword':
      return rewordInChat(ctx, turn, output);
    case 'help':
      return output.say(say(TEXTS.help, turn.language));
    case 'edit':
      return intent.of === 'need' ? editNeedInChat(ctx, turn, output) : editPlanInChat(ctx, turn, output);
    case 'question':
      return answerQuestion(ctx, turn, output);
  }
};

/** With an account at hand, signals are asked of it, unless the message says all. */
const isOfOne = ({ message, context, conversation }: Turn): boolean =>
  (context.accountId ?? conversation.accountId) !== null && !/我|所有|全部|各|\b(?:my|our|all|every)\b/iu.test(message);
