import type { Bilingual } from '#src/kernel/language.ts';
import {
  dimensionByNumber,
  PROFILE_DIMENSIONS,
  PROFILE_TABLE,
  type ProfileDimension,
  type ProfileField,
  readProfileField,
} from './profile-dimensions.ts';
import type { Thresholds } from './thresholds.ts';
import { daysBetween, toDate, type When } from './time.ts';

/** A profile fact as stored. `dimension` by name or number 1–8. */
export type ProfileFact = { dimension: ProfileDimension | number; field: string; asOf: When | null };

export type DimensionCompleteness = {
  rule: 'PROFILE-2';
  dimension: ProfileDimension;
  label: Bilingual;
  /** Typical fields with a fact / typical fields, 0–1: the radar's axis. */
  ratio: number;
  known: string[];
  /** Facts under other names than the typical fields; they inform, but do not fill a gap. */
  other: string[];
  missing: { field: string; label: Bilingual; question: Bilingual }[];
  /** Age in days of the newest and the oldest dated fact; null when none is dated. */
  newestDays: number | null;
  oldestDays: number | null;
  stale: string[];
};

/** PROFILE-2: completeness per dimension with the age of its facts, and the questions that would fill the gaps. */
export const profileCompleteness = (facts: readonly ProfileFact[], now: Date, t: Thresholds): DimensionCompleteness[] =>
  PROFILE_DIMENSIONS.map((dimension) => {
    const own = facts.filter((fact) => nameOf(fact.dimension) === dimension);
    const fields = PROFILE_TABLE[dimension].fields;
    const matched = new Map(own.map((fact) => [fact, readProfileField(dimension, fact.field)] as const));
    const known = fields.filter((row) => [...matched.values()].includes(row)).map((row) => row.field);
    const ages = own.flatMap((fact) => ageOf(fact, now) ?? []);
    return {
      rule: 'PROFILE-2',
      dimension,
      label: PROFILE_TABLE[dimension].label,
      ratio: known.length / fields.length,
      known,
      other: own.filter((fact) => matched.get(fact) === undefined).map((fact) => fact.field),
      missing: fields.filter((row) => !known.includes(row.field)).map(question),
      newestDays: ages.length === 0 ? null : Math.min(...ages),
      oldestDays: ages.length === 0 ? null : Math.max(...ages),
      stale: own.filter((fact) => (ageOf(fact, now) ?? 0) > t.factStaleDays).map((fact) => fact.field),
    };
  });

const nameOf = (dimension: ProfileDimension | number): ProfileDimension | undefined =>
  typeof dimension === 'number' ? dimensionByNumber(dimension) : dimension;

const ageOf = (fact: ProfileFact, now: Date): number | null => {
  const asOf = toDate(fact.asOf);
  return asOf === null ? null : daysBetween(asOf, now);
};

const question = (row: ProfileField) => ({ field: row.field, label: row.label, question: row.question });
