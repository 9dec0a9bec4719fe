import { and, eq, isNotNull, isNull, or, type SQL } from 'drizzle-orm';
import type { Ctx } from '#src/context.ts';
import { opportunities } from '#src/db/tables/index.ts';
import { seesAll, visibleAccounts } from '#src/features/accounts/index.ts';

/**
 * The opportunities the asker may see, as a condition; undefined when all. One at an account goes with the account; an
 * unassigned one is for those who see everything, and for its owner.
 */
export const visibleOpportunities = (ctx: Ctx): SQL | undefined => {
  const { userId } = ctx.actor;
  if (seesAll(ctx) || userId === null) return undefined;
  return or(
    and(isNotNull(opportunities.accountId), visibleAccounts(ctx, opportunities.accountId)),
    and(isNull(opportunities.accountId), eq(opportunities.ownerId, userId)),
  );
};
