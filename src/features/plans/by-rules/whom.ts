import type { DossierContact } from '#src/features/dossier/index.ts';
import type { PlanMaterial } from '../material/material.ts';

/** Whom to ask: a person of the customer we can reach, else somebody of ours, else the role. */
export type Whom = { name: string; contactId: string | null };

const coachOf = ({ chain }: PlanMaterial): DossierContact | undefined =>
  chain.people.find((contact) => contact.roles.includes('coach') && (contact.stance ?? 0) >= 0);

/** People we have met, the most willing and most met first; opponents last. */
export const reachable = ({ chain }: PlanMaterial): DossierContact[] =>
  chain.people
    .filter((contact) => (chain.meetings.get(contact.id) ?? 0) > 0)
    .sort(
      (a, b) =>
        (b.stance ?? 0) - (a.stance ?? 0) ||
        (chain.meetings.get(b.id) ?? 0) - (chain.meetings.get(a.id) ?? 0) ||
        (a.name < b.name ? -1 : 1),
    );

/** The coach, else the most willing person we have met, else anybody on record who is not against us, without `except`. */
export const insider = (material: PlanMaterial, except: readonly (string | null | undefined)[] = []): Whom | null => {
  const allowed = (contact: DossierContact | undefined) =>
    contact !== undefined && !except.includes(contact.id) && (contact.stance ?? 0) >= 0;
  const found =
    [coachOf(material)].find(allowed) ?? reachable(material).find(allowed) ?? material.chain.people.find(allowed);
  return found ? { name: found.name, contactId: found.id } : null;
};

/** The contact who holds this decision role, known before inferred. */
export const holderOf = ({ chain }: PlanMaterial, role: string): DossierContact | null => {
  const holders = chain.people.filter((contact) => contact.roles.includes(role));
  return (
    holders.find((contact) => contact.roleCertainty === 'known') ??
    holders.find((contact) => contact.roleCertainty === 'inferred') ??
    holders[0] ??
    null
  );
};

/** Somebody of ours who can say more: the owner, the deal's owner, the asker, else the manager. */
export const colleague = (material: PlanMaterial): Whom => {
  const { dossier, deals, asker, wording } = material;
  const name = dossier.team.accountable[0]?.name ?? deals.lead?.ownerName ?? deals.lead?.ownerText ?? asker?.name;
  return { name: name ?? wording.write('销售经理', 'the sales manager'), contactId: null };
};

/** An insider, else a contact still to be found: a question always says whom to ask (PLAN-10). */
export const whomToAsk = (material: PlanMaterial, except: readonly (string | null | undefined)[] = []): Whom =>
  insider(material, except) ?? {
    name: material.wording.write('客户方对接人（待找到）', 'a contact at the customer, to be found'),
    contactId: null,
  };
