import { type Bilingual, type Language, say } from '#src/kernel/language.ts';
import { CONTACT_ROLE_LABELS, CONTACT_ROLES, type ContactRole } from '#src/playbook/contact-roles.ts';
import { DOCUMENT_TABLE } from '#src/playbook/documents.ts';
import { type Audience, audienceOf, ROLE_CONCERNS } from '#src/playbook/role-concerns.ts';
import { knownType, sharingOf } from './domain-fit.ts';

/** Somebody at the customer, as far as it decides what to show them. */
export type NamedPerson = {
  id: string;
  name: string;
  title: string | null;
  department: string | null;
  roles: string[];
  roleCertainty: string;
  influence: number | null;
};
/** Whom to use a document with: a person on record, else the role to look for; null fields where nobody is on record. */
export type WithWhom = { contactId: string | null; name: string | null; role: string | null; text: string };

type Shown = { type: string; roles: string[]; shareable: boolean };

/**
 * With whom to use a document (CHAIN-3): the most influential person who holds a role it is for, one whose role is known before one whose
 * role is inferred; where nobody does, the role to look for. Null for what stays in the house (GUARD-4), and for what is for nobody in particular.
 */
export const withWhom = (document: Shown, people: readonly NamedPerson[], language: Language): WithWhom | null => {
  if (!sharingOf(document).mayLeave) return null;
  const type = knownType(document.type);
  const wanted = CONTACT_ROLES.filter((role) => document.roles.includes(role));
  const audiences = wanted.length > 0 || !type ? [] : DOCUMENT_TABLE[type].audiences;
  const fitting = people
    .filter(
      (person) =>
        wanted.some((role) => person.roles.includes(role)) || audiences.some((each) => each === audience(person)),
    )
    .sort(byWeight);
  const [person] = fitting;
  if (person) return withPerson(person, wanted, language);
  const [role] = wanted;
  const [first] = audiences;
  if (role) return nobody(role, CONTACT_ROLE_LABELS[role], language);
  return first ? nobody(first, ROLE_CONCERNS[first].label, language) : null;
};

const audience = ({ title, department, roles }: NamedPerson): Audience | null =>
  audienceOf({ title, department, roles: roles as ContactRole[] });

const byWeight = (a: NamedPerson, b: NamedPerson): number =>
  Number(b.roleCertainty === 'known') - Number(a.roleCertainty === 'known') ||
  (b.influence ?? 0) - (a.influence ?? 0) ||
  (a.id < b.id ? -1 : 1);

const withPerson = (person: NamedPerson, wanted: readonly ContactRole[], language: Language): WithWhom => {
  const role = wanted.find((each) => person.roles.includes(each)) ?? null;
  const label: Bilingual | null = role
    ? CONTACT_ROLE_LABELS[role]
    : audience(person)
      ? ROLE_CONCERNS[audience(person) ?? 'users'].label
      : null;
  const sure = person.roleCertainty === 'known' || !role;
  const part = label
    ? {
        zh: `（${label.zh}${sure ? '' : '，推断，待证实'}）`,
        en: ` (${label.en.toLowerCase()}${sure ? '' : ', inferred: check first'})`,
      }
    : { zh: '', en: '' };
  const text = say({ zh: `给${person.name}看${part.zh}。`, en: `With ${person.name}${part.en}.` }, language);
  return { contactId: person.id, name: person.name, role: role ?? audience(person), text };
};

const nobody = (role: string, label: Bilingual, language: Language): WithWhom => ({
  contactId: null,
  name: null,
  role,
  text: say(
    {
      zh: `给${label.zh}看；记录里还没有这样的人，先找到（CHAIN-2）。`,
      en: `For the ${label.en.toLowerCase()}; nobody like that is on record yet: find them first (CHAIN-2).`,
    },
    language,
  ),
});
