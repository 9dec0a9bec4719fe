import type { contacts } from '#src/db/tables/index.ts';
import type { Named } from '#src/kernel/wire.ts';
import type { Contact } from './contract.ts';

export type ContactRow = typeof contacts.$inferSelect;

/** A contact without personal details (PROFILE-3), as other slices get it: what a draft must not use is not handed out. */
export type OpenContact = Omit<ContactRow, 'personal'>;

/** The fields whose change makes other documents fit (REC-1: roles). */
const ROLE_FIELDS = ['roles', 'roleCertainty', 'leftAt'];

/** Whether a change of these fields calls for new recommendations. */
export const changesRoles = (changed: readonly string[]): boolean =>
  changed.some((field) => ROLE_FIELDS.includes(field));

/** Who reports to whom at one account. */
export type Reporting = { id: string; reportsToId: string | null };

/** Whether people would report to one another in a ring if `id` reported to `bossId`. */
export const makesRing = (people: readonly Reporting[], id: string, bossId: string): boolean => {
  const bossOf = new Map(people.map((person) => [person.id, person.reportsToId]));
  const seen = new Set<string>();
  for (let at: string | null = bossId; at !== null && !seen.has(at); at = bossOf.get(at) ?? null) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
};

/** What children are called, in a detail's name or text: nothing about minors is stored (PROFILE-3). */
const MINORS =
  /子女|孩子|小孩|儿子|女儿|未成年|儿童|幼儿|小学|初中生|高中生|孙子|孙女|\b(?:child|children|kids?|sons?|daughters?|minors?|toddler|baby|kindergarten|grandchild(?:ren)?|grandsons?|granddaughters?)\b/iu;

/** The names of the personal details that tell of minors. */
export const detailsOfMinors = (personal: Readonly<Record<string, string>>): string[] =>
  Object.entries(personal)
    .filter(([name, text]) => MINORS.test(name.normalize('NFKC')) || MINORS.test(text.normalize('NFKC')))
    .map(([name]) => name);

/** The workspace's reason for storing details of minors; undefined when it does not (PROFILE-3). */
export const minorsReason = (settings: Readonly<Record<string, unknown>>): string | undefined => {
  const reason = settings.storeMinorsReason;
  return typeof reason === 'string' && reason.trim() !== '' ? reason : undefined;
};

/** The contact as it goes over the wire; `personal` only for who may see it. */
export const toContact = (row: ContactRow, account: Named | undefined, maySeePersonal: boolean): Contact => {
  const {
    tenantId: _tenant,
    importId: _import,
    nameKey: _key,
    personal,
    leftAt,
    createdAt,
    updatedAt,
    ...fields
  } = row;
  return {
    ...fields,
    account: account ?? null,
    ...(maySeePersonal ? { personal: personal ?? {} } : {}),
    leftAt: leftAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
};
