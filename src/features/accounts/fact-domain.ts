import type { profileFacts } from '#src/db/tables/index.ts';
import { type Language, say } from '#src/kernel/language.ts';
import { type ProfileFact, profileCompleteness } from '#src/playbook/profile-completeness.ts';
import {
  dimensionByNumber,
  PROFILE_TABLE,
  type ProfileDimension,
  readProfileField,
} from '#src/playbook/profile-dimensions.ts';
import type { Thresholds } from '#src/playbook/thresholds.ts';
import type { AccountRow } from './domain.ts';
import type { Fact, Profile } from './fact-contract.ts';

export type FactRow = typeof profileFacts.$inferSelect;

/** A dimension's number, from its number or name. */
export const dimensionNumber = (dimension: number | ProfileDimension): number =>
  typeof dimension === 'number' ? dimension : PROFILE_TABLE[dimension].number;

/** The field a word names, so that a newer fact supersedes the older whatever word was used; the word itself when it is no typical one. */
export const fieldName = (dimension: number, word: string): string => {
  const name = dimensionByNumber(dimension);
  return (name && readProfileField(name, word)?.field) ?? word;
};

/** The fact as it goes over the wire. */
export const toFact = (row: FactRow, current: boolean, language: Language): Fact => {
  const { tenantId: _tenant, createdAt, ...fields } = row;
  const name = dimensionByNumber(row.dimension);
  const field = name && readProfileField(name, row.field);
  return {
    ...fields,
    dimensionName: name ?? String(row.dimension),
    label: field ? say(field.label, language) : row.field,
    current,
    createdAt: createdAt.toISOString(),
  };
};

/** What the account itself tells of the profile; undated, because a record does not say when each of its fields was learnt. */
export const recordFacts = (account: AccountRow): ProfileFact[] => [
  ...(account.employees === null ? [] : [{ dimension: 'outline' as const, field: 'size', asOf: null }]),
  ...(account.founded === null ? [] : [{ dimension: 'outline' as const, field: 'history', asOf: null }]),
  ...(account.revenue === null ? [] : [{ dimension: 'finance' as const, field: 'revenue', asOf: null }]),
];

/** The eight dimensions with their facts in force, completeness and questions (PROFILE-2). */
export const toProfile = (
  account: AccountRow,
  facts: readonly FactRow[],
  thresholds: Thresholds,
  now: Date,
  language: Language,
): Profile => {
  const own = recordFacts(account);
  const dimensions = profileCompleteness([...facts, ...own], now, thresholds).map((part) => {
    const number = dimensionNumber(part.dimension);
    const dated = facts.filter((fact) => fact.dimension === number);
    return {
      dimension: number,
      name: part.dimension,
      label: say(part.label, language),
      ratio: part.ratio,
      known: part.known,
      fromRecord: own.filter((fact) => fact.dimension === part.dimension).map((fact) => fact.field),
      other: part.other,
      missing: part.missing.map(({ field, label, question }) => ({
        field,
        label: say(label, language),
        question: say(question, language),
      })),
      newestDays: part.newestDays,
      oldestDays: part.oldestDays,
      stale: part.stale,
      facts: dated.map((row) => toFact(row, true, language)),
    };
  });
  const completeness = dimensions.reduce((sum, part) => sum + part.ratio, 0) / dimensions.length;
  return { accountId: account.id, completeness, dimensions };
};
