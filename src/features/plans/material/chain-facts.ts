import type { Dossier, DossierContact } from '#src/features/dossier/index.ts';
import type { ChainPath } from '#src/playbook/chain-bottlenecks.ts';
import { chainPath } from '#src/playbook/chain-bottlenecks.ts';
import { type ChainCut, chainCut } from '#src/playbook/chain-cut.ts';
import { lastSeen } from '#src/playbook/chain-threads.ts';
import { CONTACT_ROLES, type ContactRole } from '#src/playbook/contact-roles.ts';
import { type ChainContact, type ChainGap, chainGaps } from '#src/playbook/decision-chain.ts';
import type { Thresholds } from '#src/playbook/thresholds.ts';

/** The decision chain of one account as computed from its record (CHAIN-1 … CHAIN-2). */
export type ChainFacts = {
  /** People still there, the weightiest roles first. */
  people: DossierContact[];
  gaps: ChainGap[];
  path: ChainPath;
  /** The smallest set of closed people between us and the buyer; null without a buyer. */
  cut: ChainCut | null;
  /** How many activities each contact took part in. */
  meetings: ReadonlyMap<string, number>;
  lastMet: ReadonlyMap<string, Date>;
};

export const knownRoles = (contact: Pick<DossierContact, 'roles'>): ContactRole[] =>
  contact.roles.filter((role): role is ContactRole => (CONTACT_ROLES as readonly string[]).includes(role));

const ROLE_ORDER: readonly ContactRole[] = [
  'EB',
  'TB',
  'UB',
  'coach',
  'finance',
  'gatekeeper',
  'influencer',
  'executor',
];
const rank = (contact: DossierContact): number =>
  Math.min(...knownRoles(contact).map((role) => ROLE_ORDER.indexOf(role)), ROLE_ORDER.length);

/** Contact of the chain; when role, stance or influence were last looked at is when the card was last changed. */
const toChainContact = (contact: DossierContact): ChainContact => ({
  id: contact.id,
  name: contact.name,
  title: contact.title,
  department: contact.department,
  roles: knownRoles(contact),
  roleCertainty: contact.roleCertainty,
  influence: contact.influence,
  stance: contact.stance,
  reportsTo: contact.reportsToId,
  left: contact.leftAt !== null,
  refreshedAt: contact.updatedAt,
});

export const chainFacts = (dossier: Dossier, thresholds: Thresholds, now: Date): ChainFacts => {
  const contacts = dossier.contacts.map(toChainContact);
  const interactions = dossier.activities
    .filter((activity) => activity.occurredAt <= now)
    .map((activity) => ({ at: activity.occurredAt, contactIds: activity.contactIds }));
  const meetings = new Map<string, number>();
  for (const { contactIds } of interactions)
    for (const id of new Set(contactIds)) meetings.set(id, (meetings.get(id) ?? 0) + 1);
  const people = dossier.contacts
    .filter((contact) => contact.leftAt === null)
    .sort(
      (a, b) =>
        rank(a) - rank(b) ||
        (b.influence ?? 0) - (a.influence ?? 0) ||
        (a.name < b.name ? -1 : a.name > b.name ? 1 : 0),
    );
  return {
    people,
    gaps: contacts.length === 0 ? [] : chainGaps({ contacts, interactions }, thresholds, now),
    path: chainPath({ contacts, interactions }),
    cut: chainCut({ contacts, interactions }),
    meetings,
    lastMet: lastSeen(interactions),
  };
};
