import { CONTACT_ROLES, type ContactRole } from '#src/playbook/contact-roles.ts';
import { AUDIENCES, audienceOf } from '#src/playbook/role-concerns.ts';
import type { Brief } from './brief.ts';

export type Person = { roles: string[]; roleCertainty: string; title: string | null; department: string | null };

const rolesOf = (person: Person): ContactRole[] => CONTACT_ROLES.filter((role) => person.roles.includes(role));

/** The roles that people at the account hold; certain where one holds it by evidence (CHAIN-8). In the playbook's order. */
export const rolesHeld = (people: readonly Person[]): Brief['roles'] =>
  CONTACT_ROLES.flatMap((role) => {
    const holders = people.filter((person) => rolesOf(person).includes(role));
    return holders.length === 0 ? [] : [{ role, certain: holders.some((each) => each.roleCertainty === 'known') }];
  });

/** The audiences of CHAIN-3 that people at the account belong to, by title, department or role. */
export const audiencesPresent = (people: readonly Person[]): Brief['audiences'] => {
  const present = new Set(
    people.map(({ title, department, ...person }) =>
      audienceOf({ title, department, roles: rolesOf({ title, department, ...person }) }),
    ),
  );
  return AUDIENCES.filter((audience) => present.has(audience));
};
