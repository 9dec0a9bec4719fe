import type { Bilingual } from '#src/kernel/language.ts';

/** The kinds of records a file can bring, one kind a file. */
export const IMPORT_KINDS = [
  'accounts',
  'contacts',
  'opportunities',
  'activities',
  'purchases',
  'prospects',
  'products',
  'users',
] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** The types a field can have, as the field catalogue names them. */
export const FIELD_TYPES = [
  'text',
  'integer',
  'number',
  'money',
  'date',
  'list',
  'boolean',
  'reference',
  'enum',
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** What a reference may point at. */
export type ReferenceTarget = 'accounts' | 'contacts' | 'opportunities' | 'products' | 'users';

/** One word of a closed set: its code, its label, and what else people write for it. */
export type ClosedWord = { code: string; label: Bilingual };

type Base = {
  /** Name on the wire and in `mapping`; also the column, unless `column` says otherwise. */
  name: string;
  column?: string;
  required?: true;
  meaning: Bilingual;
  /** Headers taken for this field, beside its own name. Case, width, spaces and punctuation do not matter. */
  zh: readonly string[];
  en: readonly string[];
};

export type TextField = Base & { type: 'text'; maxLength: number };
/** `year`: a calendar year; `1996年` and a date are read as one. */
export type IntegerField = Base & { type: 'integer'; min: number; max: number; year?: true };
/** Plain units; money in whole units of its currency. `min` where less makes no sense. */
export type NumberField = Base & { type: 'number' | 'money'; min?: number };
/** `month` keeps the first day of the month; `moment` keeps the time of day. */
export type DateField = Base & { type: 'date'; grain: 'day' | 'month' | 'moment' };
/** `keepsComma`: a comma is part of a value (`Austin, TX`). `read`: every part must be a known word. */
export type ListField = Base & {
  type: 'list';
  keepsComma?: true;
  words?: readonly ClosedWord[];
  read?: (text: string) => string | undefined;
};
export type BooleanField = Base & { type: 'boolean' };
export type EnumField = Base & {
  type: 'enum';
  words: readonly ClosedWord[];
  read: (text: string) => string | undefined;
};
/**
 * A name or an external id of another record. `unknown`: what happens when there is none such: the row is an `error`,
 * the words are kept as `text`, or the reference is left out (`drop`) with a warning. `within` narrows to the same account.
 */
export type ReferenceField = Base & {
  type: 'reference';
  to: ReferenceTarget;
  idColumn: string;
  textColumn?: string;
  /** The text column holds the record's own name also when it is known. */
  keepsText?: true;
  unknown: 'error' | 'text' | 'drop';
  within?: 'account';
};

export type FieldSpec =
  | TextField
  | IntegerField
  | NumberField
  | DateField
  | ListField
  | BooleanField
  | EnumField
  | ReferenceField;

/** What a table holds: what it is called, its fields, and the call that tells which headers are taken. */
export type TableSpec = { label: Bilingual; fields: readonly FieldSpec[]; headersAt?: string };

/** One kind of record that comes by `POST /imports`: also by what a row without an external id is known. */
export type KindSpec = TableSpec & {
  kind: ImportKind;
  /** The natural key, in words. */
  knownBy: Bilingual;
};

/** The column of the store that a field fills. */
export const columnOf = (field: FieldSpec): string => field.column ?? field.name;
