import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { type AccountTeam, teamOf } from './domain.ts';
import { selectTeams } from './store.ts';

/** Who works an account: owners (right is exactly one, PLAN-3) and supporters. */
export const accountTeamOf = async (ctx: Ctx, tx: Tx, accountId: string): Promise<AccountTeam> =>
  teamOf(await selectTeams(tx, ctx.actor.tenantId, [accountId]), accountId);
