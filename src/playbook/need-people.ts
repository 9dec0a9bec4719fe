import type { ContactRole } from './contact-roles.ts';
import type { NeedLevel } from './need-words.ts';

/** NEED-5: who can say something of a need, by its level; the first role is the one to find when nobody is known. */
const ANSWERS: Readonly<Record<NeedLevel, readonly ContactRole[]>> = {
  vision: ['EB', 'coach', 'influencer'],
  strategic: ['EB', 'finance', 'coach'],
  business: ['UB', 'finance', 'EB', 'coach'],
  functional: ['TB', 'UB', 'executor', 'coach'],
  implicit: ['coach', 'UB'],
};

/** The person to ask, or the role to find when nobody on record can answer. Exactly one of the two is null. */
export type WhomToAsk = { person: { contactId: string; name: string } | null; role: ContactRole | null };

type Known = { id: string; name: string; roles: readonly string[]; leftAt: unknown };

/** NEED-5: whom to ask about a need: who holds it, else who by role can answer, else the role to find. */
export const whomToAsk = (level: NeedLevel, holder: Known | null, contacts: readonly Known[]): WhomToAsk => {
  const here = contacts.filter((each) => !each.leftAt);
  const byRole = ANSWERS[level].flatMap((role) => here.filter((each) => each.roles.includes(role)));
  const found = holder && !holder.leftAt ? holder : byRole[0];
  if (!found) return { person: null, role: ANSWERS[level][0] ?? 'EB' };
  return { person: { contactId: found.id, name: found.name }, role: null };
};
