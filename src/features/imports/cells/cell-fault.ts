import type { Bilingual } from '#src/kernel/language.ts';

/** What can be wrong with a row. */
export const ROW_ERROR_CODES = [
  'required',
  'invalid_number',
  'invalid_date',
  'invalid_boolean',
  'out_of_range',
  'too_long',
  'unknown_value',
  'unknown_reference',
  'ambiguous_reference',
  'ambiguous_key',
  'duplicate_key',
  'ragged_row',
  'forbidden_value',
] as const;
export type RowErrorCode = (typeof ROW_ERROR_CODES)[number];

/** A fault of a cell, before it is known which column and row it stands in. */
export type CellFault = { code: RowErrorCode; message: Bilingual };

/** The answer of every cell reader. */
export type Reading<T> = { value: T } | { fault: CellFault };

const SHOWN = 60;

/** A cell's text as an error message shows it: one line, at most 60 characters. */
export const shown = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > SHOWN ? `${line.slice(0, SHOWN).toWellFormed()}…` : line;
};

/** Makes a fault whose message names the cell's text and what is expected. */
export const fault = (code: RowErrorCode, zh: string, en: string): { fault: CellFault } => ({
  fault: { code, message: { zh, en } },
});
