import type { Ctx } from '#src/context.ts';
import { findPeople } from '#src/features/workspaces/index.ts';
import { focusFindings, whyWeak } from '#src/playbook/focus.ts';
import { withThresholds } from '#src/playbook/thresholds.ts';
import type { PortfolioFocus } from './focus-contract.ts';
import { selectPlannedHours, selectPortfolio } from './portfolio-store.ts';
import { selectSettings } from './store.ts';

/** TIER-2 over the key accounts the asker sees: the focus budget of each owner, what exceeds it, and which accounts to give up and why. */
export const readFocus = (ctx: Ctx): Promise<PortfolioFocus> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { tenantId } = ctx.actor;
    const t = withThresholds((await selectSettings(tx, tenantId)).thresholds);
    const hours = await selectPlannedHours(tx, tenantId);
    const portfolio = (await selectPortfolio(tx, ctx))
      .filter((account) => account.visible)
      .map((account) => ({ ...account, actionHours: hours.get(account.accountId) ?? null }));
    const byId = new Map(portfolio.map((account) => [account.accountId, account]));
    const ownerIds = [...new Set(portfolio.flatMap((account) => account.ownerIds))].sort();
    const people = await findPeople(tx, tenantId, ownerIds);
    const count = (tier: string, owner: string) =>
      portfolio.filter((account) => account.tier === tier && account.ownerIds.includes(owner)).length;
    const { strategicPerOwner, assaultPerOwner, strategicPerTenant } = t;
    return {
      budget: { strategicPerOwner, assaultPerOwner, strategicPerTenant },
      owners: ownerIds.map((userId) => {
        const [strategic, assault] = [count('strategic', userId), count('assault', userId)];
        const over = strategic > strategicPerOwner || assault > assaultPerOwner;
        return { userId, name: people.get(userId)?.name ?? null, strategic, assault, over };
      }),
      findings: focusFindings(portfolio, t, ctx.now()).map((finding) => ({
        rule: finding.rule,
        code: finding.code,
        message: finding.message[ctx.language],
        giveUp: finding.giveUp[ctx.language],
        ownerId: finding.ownerId,
        accounts: finding.giveUpIds.flatMap((id) => {
          const account = byId.get(id);
          const why = account && whyWeak(account, ctx.now())[ctx.language];
          return account ? [{ id, name: account.name, tier: account.tier, why: why ?? '' }] : [];
        }),
      })),
    };
  });
