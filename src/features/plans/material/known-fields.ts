import type { Dossier } from '#src/features/dossier/index.ts';
import type { ProfileFact } from '#src/playbook/profile-completeness.ts';

/**
 * What is known of the eight dimensions (PROFILE-2): the dated facts, and what the account's own fields and its contacts
 * tell, so that a plan does not ask what stands on record elsewhere.
 */
export const knownFields = ({ account, contacts, facts }: Dossier): ProfileFact[] => {
  const present = contacts.filter((contact) => contact.leftAt === null);
  const elsewhere: [known: boolean, dimension: number, field: string][] = [
    [account.employees !== null, 1, 'size'],
    [account.founded !== null, 1, 'history'],
    [account.description !== null, 2, 'main_lines'],
    [account.revenue !== null, 3, 'revenue'],
    [present.some((contact) => contact.roles.includes('EB') && contact.roleCertainty === 'known'), 5, 'decider'],
    [present.some((contact) => (contact.stance ?? 0) < 0), 5, 'blockers'],
    [present.length >= 3, 6, 'key_people'],
    [present.some((contact) => contact.kpi), 6, 'measures'],
  ];
  return [
    ...facts.map((fact) => ({ dimension: fact.dimension, field: fact.field, asOf: fact.asOf })),
    ...elsewhere.flatMap(([known, dimension, field]) => (known ? [{ dimension, field, asOf: account.updatedAt }] : [])),
  ];
};
