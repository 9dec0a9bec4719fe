import type { contacts } from '#src/db/tables/index.ts';
import type { Named } from '#src/kernel/wire.ts';
import { findSensitive, kindOfDetail, type SensitiveKind } from '#src/playbook/sensitive-details.ts';
import type { Contact } from './contract.ts';

export type ContactRow = typeof contacts.$inferSelect;

/** A contact without personal details (PROFILE-3), as other slices get it: what a draft must not use is not handed out. */
export type OpenContact = Omit<ContactRow, 'personal'>;

/** The fields whose change makes other documents fit (REC-1: roles). */
const ROLE_FIELDS = ['roles', 'roleCertainty', 'leftAt'];

/** Whether a change of these fields calls for new recommendations. */
export const changesRoles = (changed: readonly string[]): boolean =>
  changed.some((field) => ROLE_FIELDS.includes(field));

/** The fields whose changes a seller should notice (SIG-change). */
const NOTICED = ['roles', 'title', 'department', 'stance', 'leftAt'] as const;

/** What a seller should notice in a change: field, before and after, as text; several roles joined by commas. */
export const noticedChanges = (
  before: ContactRow,
  after: ContactRow,
): { field: string; before: string | null; after: string | null }[] =>
  NOTICED.map((field) => ({ field, before: asText(before[field]), after: asText(after[field]) })).filter(
    (change) => change.before !== change.after,
  );

const asText = (value: string | number | Date | string[] | null): string | null => {
  if (value === null) return null;
  return value instanceof Date ? value.toISOString() : String(value);
};

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

/** What each personal detail is about (PROFILE-3), by its name. */
export const classesOf = (personal: Readonly<Record<string, string>>): Record<string, SensitiveKind | 'other'> =>
  Object.fromEntries(Object.entries(personal).map(([name, text]) => [name, kindOfDetail(name, text) ?? 'other']));

/** The names of the personal details that tell of minors. */
export const detailsOfMinors = (personal: Readonly<Record<string, string>>): string[] =>
  Object.entries(personal)
    .filter(
      ([name, text]) =>
        MINORS.test(name.normalize('NFKC')) ||
        MINORS.test(text.normalize('NFKC')) ||
        findSensitive(text).some((hit) => hit.kind === 'minors'),
    )
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
    ...(maySeePersonal ? { personal: personal ?? {}, personalClasses: classesOf(personal ?? {}) } : {}),
    leftAt: leftAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
};
