import type { Language } from '#src/kernel/language.ts';
import { CERTAINTY_LABELS, CONTACT_ROLE_TABLE, type ContactRole, stanceLabel } from '#src/playbook/words.ts';
import type { Dossier, DossierContact } from './dossier.ts';
import type { UnnumberedItem } from './pack-account.ts';
import { packWords } from './pack-words.ts';

/** A decision role's label in the draft's language; a word we do not know stays as it was typed. */
export const roleLabel = (role: string, language: Language): string =>
  CONTACT_ROLE_TABLE[role as ContactRole]?.label[language] ?? role;

/** The contacts of the account, one item a person, without anything personal (PROFILE-3). */
export const contactItems = ({ account, contacts }: Dossier, language: Language): UnnumberedItem[] => {
  const { word } = packWords(language);
  const names = new Map(contacts.map((each) => [each.id, each.name]));
  return contacts.map((contact) => ({
    source: { type: 'contact', id: contact.id, version: contact.version },
    label: `${word('contact')} · ${contact.name}`,
    text: describeContact(contact, names, language),
    accountId: account.id,
    untrusted: true,
  }));
};

const describeContact = (contact: DossierContact, names: ReadonlyMap<string, string>, language: Language): string => {
  const { word, labelled, line, list } = packWords(language);
  const certainty = CERTAINTY_LABELS[contact.roleCertainty][language];
  const source = contact.roleSource ? `${language === 'zh' ? '，' : ', '}${word('source')} ${contact.roleSource}` : '';
  const roles = list(contact.roles.map((role) => roleLabel(role, language)));
  return line([
    contact.name,
    contact.leftAt ? word('left') : null,
    labelled('title', contact.title),
    labelled('department', contact.department),
    labelled('roles', roles ? `${roles} (${certainty}${source})` : null),
    labelled('stance', stanceLabel(contact.stance)?.[language]),
    labelled('influence', contact.influence === null ? null : `${contact.influence}/5`),
    labelled('reportsTo', contact.reportsToId ? names.get(contact.reportsToId) : null),
    labelled('kpi', contact.kpi),
    labelled('concerns', contact.concerns),
    labelled('needsFromUs', contact.needsFromUs),
  ]);
};
