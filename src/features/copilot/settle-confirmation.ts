import type { Ctx } from '#src/context.ts';
import { LinchpinError } from '#src/kernel/errors.ts';
import { say } from '#src/kernel/language.ts';
import { answerMessage } from './answer-message.ts';
import { type Pending, readConfirmation } from './domain-pending.ts';
import { callTool } from './registry.ts';
import { loadPlanBefore, tellPlanAfter } from './tell-call.ts';
import type { Turn } from './turn.ts';
import type { TurnOutput } from './turn-output.ts';
import { TEXTS } from './wording.ts';

/**
 * A change waits for the person's word: a plain yes makes exactly the call that was shown; no, or anything else, makes none. Other
 * words begin something new.
 */
export const settleConfirmation = async (ctx: Ctx, turn: Turn, pending: Pending, output: TurnOutput): Promise<void> => {
  const word = readConfirmation(turn.message);
  const { call } = pending;
  if (word === 'no' || !call) return output.say(say(TEXTS.notConfirmed, turn.language));
  if (word === 'other') return answerMessage(ctx, { ...turn, pending: null }, output);
  const before = await loadPlanBefore(ctx, call);
  try {
    await callTool(ctx, call.tool, call.input);
  } catch (error) {
    if (!(error instanceof LinchpinError)) throw error;
    return output.say(say(error.detail, turn.language));
  }
  await output.say(`${say(TEXTS.confirmed, turn.language)}\n`);
  if (before) await tellPlanAfter(ctx, before, turn.language, output);
};
