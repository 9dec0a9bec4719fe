import type { Ctx } from '#src/context.ts';
import { requireOpportunity } from '#src/features/opportunities/index.ts';
import type { TurnOutput } from './turn-output.ts';

/** Makes an opportunity, and the account it belongs to, what the conversation is about. @throws LinchpinError `not_found` */
export const rememberDeal = async (ctx: Ctx, output: TurnOutput, opportunityId: string): Promise<void> => {
  const { accountId } = await ctx.db.inTenant(ctx.actor.tenantId, (tx) => requireOpportunity(ctx, tx, opportunityId));
  await output.remember({ opportunityId, ...(accountId ? { accountId } : {}) });
};
