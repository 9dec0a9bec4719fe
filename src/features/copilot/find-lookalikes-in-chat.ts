import type { Ctx } from '#src/context.ts';
import { say } from '#src/kernel/language.ts';
import { askWhichAccount } from './ask-back.ts';
import type { Intent } from './domain-intent.ts';
import { findSubject } from './find-subject.ts';
import { callTool } from './registry.ts';
import type { Turn } from './turn.ts';
import type { TurnOutput } from './turn-output.ts';
import { TEXTS } from './wording.ts';

const LIMIT = 50;

/** Starts a look-alike run (LOOK-1): like the account the message names, else like all won accounts. */
export const findLookalikesInChat = async (
  ctx: Ctx,
  turn: Turn,
  intent: Extract<Intent, { kind: 'lookalikes' }>,
  output: TurnOutput,
): Promise<void> => {
  const { language, settled } = turn;
  if (!ctx.actor.scopes.includes('draft')) return output.say(say(TEXTS.noDraftPlan, language));
  const subject = settled ? null : await findSubject(ctx, turn, [intent.clause], null);
  if (subject?.kind === 'several') return askWhichAccount(turn, output, subject);
  const named = subject?.kind === 'one' && subject.from === 'message' ? subject.account : settled;
  const seeds = named ? { accountIds: [named.id] } : {};
  const { id } = (await callTool(ctx, 'start_lookalikes', { limit: LIMIT, ...seeds })).value as { id: string };
  await output.draft('lookalikes', id);
  const like = { zh: named ? `与${named.name}` : '与已成交客户', en: named ? named.name : 'the won customers' };
  await output.say(
    language === 'zh'
      ? `已开始寻找${like.zh}相似的潜在客户（LOOK-1），编号 ${id}。后台运行，完成后可看排名、理由和最近的成交客户。`
      : `Started looking for prospects like ${like.en} (LOOK-1), id ${id}. It runs in the background; ranks, reasons and nearest won customers follow.`,
  );
};
