import type { Dossier } from '#src/features/dossier/index.ts';
import { type FocusFinding, focusFindings } from '#src/playbook/focus.ts';
import type { Thresholds } from '#src/playbook/thresholds.ts';
import { type Computation, computation } from './computation.ts';
import type { PortfolioAccount } from './material.ts';
import type { Wording } from './wording.ts';

/** TIER-2 over the portfolio, as far as it concerns this account: it, or the owner's budget it counts in. */
export const focusOf = (
  dossier: Dossier,
  portfolio: readonly PortfolioAccount[],
  thresholds: Thresholds,
  now: Date,
): FocusFinding[] => {
  const owners = dossier.team.accountable.map((user) => user.id);
  return focusFindings(portfolio, thresholds, now).filter(
    (finding) =>
      finding.accountIds.includes(dossier.account.id) || (finding.ownerId !== null && owners.includes(finding.ownerId)),
  );
};

/** How many strategic and assault accounts each accountable owner holds, against the focus budget. */
export const computeFocus = (
  dossier: Dossier,
  portfolio: readonly PortfolioAccount[],
  thresholds: Thresholds,
  { write, language }: Wording,
): Computation[] => {
  const count = (tier: string, ownerId?: string) =>
    portfolio.filter((each) => each.tier === tier && (ownerId === undefined || each.ownerIds.includes(ownerId))).length;
  const { strategicPerOwner, assaultPerOwner, strategicPerTenant } = thresholds;
  return dossier.team.accountable.map((owner) =>
    computation(
      `focus:${owner.id}`,
      language,
      write(
        `${owner.name}名下战略型客户 ${count('strategic', owner.id)} 个（上限 ${strategicPerOwner}），攻坚型客户 ${count('assault', owner.id)} 个（上限 ${assaultPerOwner}）`,
        `${owner.name} holds ${count('strategic', owner.id)} strategic accounts (budget ${strategicPerOwner}) and ${count('assault', owner.id)} assault accounts (budget ${assaultPerOwner})`,
      ),
      write(
        `全公司战略型客户 ${count('strategic')} 个，上限 ${strategicPerTenant}`,
        `strategic accounts of the company: ${count('strategic')}, budget ${strategicPerTenant}`,
      ),
      { acrossAccounts: true },
    ),
  );
};
