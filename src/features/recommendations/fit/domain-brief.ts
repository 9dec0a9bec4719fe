import { nameKey } from '#src/kernel/name-key.ts';
import { CONTACT_ROLES, type ContactRole } from '#src/playbook/contact-roles.ts';
import { classifyObjection } from '#src/playbook/objection-classifier.ts';
import { AUDIENCES, audienceOf } from '#src/playbook/role-concerns.ts';
import type { Brief, OpenObjection } from '../brief.ts';

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

/** The objections nobody has called answered, each once however often a reply to it was drafted; in the order they came. */
export const openObjections = (
  raised: readonly { id: string; text: string; settledAt: Date | null }[],
  competitors: readonly string[],
): OpenObjection[] => {
  const last = new Map<string, (typeof raised)[number]>();
  for (const each of raised) if (!last.has(nameKey(each.text))) last.set(nameKey(each.text), each);
  return [...last.values()].flatMap(({ id, text, settledAt }) =>
    settledAt === null ? [{ id, text, type: classifyObjection(text, [...competitors]).type }] : [],
  );
};
