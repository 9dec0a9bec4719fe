import type { Ctx } from '#src/context.ts';
import { monthlyTokens } from '#src/features/workspaces/index.ts';
import type { Bilingual } from '#src/kernel/language.ts';
import { estimateTokens } from '#src/llm/tokens.ts';
import type { Budget } from './contract.ts';
import { budgetOf, monthOf, whyOverBudget } from './domain.ts';
import { selectSpent } from './store.ts';

/** Tokens an answer is counted with before it is there. */
const ANSWER_TOKENS = 500;

/** The workspace's budget of tokens in the present calendar month. */
export const readBudget = async (ctx: Ctx): Promise<Budget> => {
  const { tenantId } = ctx.actor;
  const { month, from } = monthOf(ctx.now());
  const { settings, used } = await ctx.db.inTenant(tenantId, (tx) => selectSpent(tx, tenantId, from));
  return budgetOf(month, monthlyTokens(settings), used);
};

/**
 * Why a call with these texts may not start, because the workspace's tokens of the month do not do for it; null when it may.
 * The call is counted by estimate: its texts, and some tokens for the answer.
 */
export const refusedByBudget = async (ctx: Ctx, texts: readonly string[]): Promise<Bilingual | null> => {
  const budget = await readBudget(ctx);
  if (budget.perMonth === null) return null;
  return whyOverBudget(
    budget,
    texts.reduce((sum, text) => sum + estimateTokens(text), ANSWER_TOKENS),
  );
};
