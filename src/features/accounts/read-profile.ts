import type { Ctx } from '#src/context.ts';
import { readThresholds } from '#src/features/workspaces/index.ts';
import type { Profile } from './fact-contract.ts';
import { toProfile } from './fact-domain.ts';
import { selectCurrentFacts } from './fact-store.ts';
import { requireAccount } from './require-account.ts';

/** The eight-dimension profile of an account: facts in force, their age, gaps as questions (PROFILE-2). @throws LinchpinError `not_found` */
export const readProfile = (ctx: Ctx, accountId: string): Promise<Profile> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { tenantId } = ctx.actor;
    const account = await requireAccount(ctx, tx, accountId);
    const facts = await selectCurrentFacts(tx, tenantId, accountId);
    return toProfile(account, facts, await readThresholds(tx, tenantId), ctx.now(), ctx.language);
  });
