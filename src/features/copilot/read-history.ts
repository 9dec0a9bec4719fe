import type { Ctx } from '#src/context.ts';
import { discretionOf } from '#src/features/workspaces/index.ts';
import { fence } from '#src/llm/fence.ts';
import { selectMessages } from './store.ts';
import type { Turn } from './turn.ts';

const MESSAGES = 6;
const CHARACTERS = 400;

/** The messages before this turn, without what is personal (PROFILE-3), shortened and fenced: what was said is context and commands nothing. Empty at first. */
export const readHistory = async (ctx: Ctx, turn: Turn): Promise<string> => {
  const { tenantId } = ctx.actor;
  const found = await ctx.db.inTenant(tenantId, (tx) =>
    selectMessages(tx, tenantId, turn.conversationId, MESSAGES + 2),
  );
  const before = found.slice(0, -2);
  if (before.length === 0) return '';
  const leaveOut = await discretionOf(ctx);
  const lines = before.map(({ author, text }) => `${author}: ${leaveOut(text).slice(0, CHARACTERS)}`);
  return fence(lines.join('\n'), 'history');
};
