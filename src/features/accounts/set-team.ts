import type { Ctx } from '#src/context.ts';
import { audit } from '#src/db/audit.ts';
import { requirePeople } from '#src/features/workspaces/index.ts';
import { fail } from '#src/kernel/errors.ts';
import { accountTeamOf } from './account-team.ts';
import type { Account, TeamInput } from './contract.ts';
import { teamRows } from './domain.ts';
import { ownedAccounts } from './owned-accounts.ts';
import { requireAccount } from './require-account.ts';
import { showAccount } from './show-account.ts';
import { replaceTeam } from './store.ts';
import { seesAll } from './visibility.ts';

/**
 * Sets who answers for an account and who supports (PLAN-3). Those who see all accounts, the owner and their managers may;
 * where nobody answers for it yet, everybody who sees it may take it.
 * @throws LinchpinError `not_found` for the account or a person, `forbidden`
 */
export const setTeam = (ctx: Ctx, id: string, input: TeamInput): Promise<Account> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const row = await requireAccount(ctx, tx, id, 'change');
    const { owners } = await accountTeamOf(ctx, tx, id);
    if (owners.length > 0 && !seesAll(ctx) && !(await ownedAccounts(ctx, tx, [id])).has(id))
      throw fail('forbidden', {
        zh: '只有客户负责人、其经理或销售运营可以调整团队，没有做任何改动。请联系负责人。',
        en: 'Only the owner, their managers or sales-ops change the team; nothing was changed. Ask the owner.',
      });
    const team = teamRows(input);
    const ids = team.map((member) => member.userId);
    await requirePeople(ctx, tx, ids, '/supporterIds');
    await replaceTeam(tx, ctx.actor.tenantId, id, team);
    await audit(tx, ctx, { action: 'team', entityType: 'account', entityId: id, details: { userIds: ids } });
    return showAccount(ctx, tx, row);
  });
