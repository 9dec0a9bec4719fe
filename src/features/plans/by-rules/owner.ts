import type { PlanPerson } from '../contract.ts';
import { itemOf, type PlanMaterial } from '../material/material.ts';
import type { OwnerPart } from '../parts.ts';
import { claimWriter } from './claim-writer.ts';

/** PLAN-3: exactly one accountable owner; else the asker is proposed, as a proposal, and the manager is asked. */
export const ownerPart = (material: PlanMaterial): OwnerPart => {
  const { fact, proposal } = claimWriter(material);
  const { accountable, supporters } = material.dossier.team;
  const { write, list } = material.wording;
  const [only] = accountable;
  const person = (user: { id: string; name: string }): PlanPerson => ({ userId: user.id, name: user.name });
  const user = (id: string) => itemOf(material, 'user', id);
  const helping =
    supporters.length > 0
      ? [
          fact(
            write(
              `支持人员：${list(supporters.map((each) => each.name))}`,
              `Supporters: ${list(supporters.map((each) => each.name))}`,
            ),
            supporters.map((each) => user(each.id)),
            'PLAN-3',
          ),
        ]
      : [];
  if (only && accountable.length === 1)
    return {
      accountable: person(only),
      proposed: null,
      supporters: supporters.map(person),
      claims: [
        fact(write(`对结果负责的是${only.name}`, `${only.name} answers for the result`), [user(only.id)], 'PLAN-3'),
        ...helping,
      ],
    };
  const { asker } = material;
  const doubled =
    accountable.length > 1
      ? [
          fact(
            write(
              `登记的负责人：${list(accountable.map((each) => each.name))}`,
              `Owners on record: ${list(accountable.map((each) => each.name))}`,
            ),
            accountable.map((each) => user(each.id)),
            'PLAN-3',
          ),
        ]
      : [];
  const proposed = asker
    ? [
        proposal(
          write(
            `在销售经理指定唯一负责人之前，由${asker.name}牵头`,
            `Until the manager names one owner, ${asker.name} takes the lead`,
          ),
          asker.userId ? [user(asker.userId)] : [],
          'PLAN-3',
        ),
      ]
    : [];
  return {
    accountable: null,
    proposed: asker,
    supporters: supporters.map(person),
    claims: [...doubled, ...proposed, ...helping],
  };
};

/** Who answers for the plan's actions and milestones: the owner, else who is proposed, else the lead deal's owner. */
export const responsible = (material: PlanMaterial, owner: OwnerPart): PlanPerson | null => {
  const { lead } = material.deals;
  const name = lead?.ownerName ?? lead?.ownerText;
  const ofDeal = name ? { name, ...(lead?.ownerId ? { userId: lead.ownerId } : {}) } : null;
  return owner.accountable ?? owner.proposed ?? ofDeal;
};
