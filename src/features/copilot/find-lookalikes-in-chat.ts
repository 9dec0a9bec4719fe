import type { Ctx } from '#src/context.ts';
import { say } from '#src/kernel/language.ts';
import type { Intent } from './domain-intent.ts';
import { findTool } from './registry.ts';
import type { Turn } from './turn.ts';
import type { TurnOutput } from './turn-output.ts';
import { TEXTS } from './wording.ts';

const LIMIT = 50;
const NOT_HERE = {
  zh: '相似客户目前不在对话里启动。请用相似客户页面选择种子客户后开始。',
  en: 'Look-alike runs are not started in chat here. Start one on the look-alike page with the seed accounts you choose.',
};

/** Starts a look-alike run on the won accounts (LOOK-1) and tells where its results will be. */
export const findLookalikesInChat = async (
  ctx: Ctx,
  { language }: Turn,
  _intent: Intent,
  output: TurnOutput,
): Promise<void> => {
  const tool = findTool('start_lookalikes');
  if (!tool) return output.say(say(NOT_HERE, language));
  if (!ctx.actor.scopes.includes(tool.scope)) return output.say(say(TEXTS.noDraftPlan, language));
  const { id } = (await tool.call(ctx, { limit: LIMIT })).value as { id: string };
  await output.draft('lookalikes', id);
  await output.say(
    language === 'zh'
      ? `已开始寻找与成交客户相似的潜在客户（LOOK-1），编号 ${id}。完成后在相似客户页面查看排名、理由和最近的成交客户。`
      : `Started a look-alike run from the won accounts (LOOK-1), id ${id}. The look-alike page shows ranks, reasons and the nearest won customers when it is done.`,
  );
};
