import { stringify } from 'csv-stringify/sync';
import type { Sheet } from './sheet.ts';

/** What stands before the first sign of a cell and a spreadsheet skips over: a sign behind it would still be run. */
const SKIPPED = /^[\s\u200b]+(?=[=+\-@＝＋－＠])/u;

/**
 * A table as CSV for spreadsheets: UTF-8 with the byte order mark that Excel needs to read Chinese, and cells that a
 * spreadsheet would run as a formula (they begin with = + - @, tab or carriage return) held back by an apostrophe.
 */
export const writeCsv = (sheet: Sheet): Uint8Array<ArrayBuffer> => {
  const cells = sheet.map((row) => row.map((cell) => cell.replace(SKIPPED, '')));
  return new TextEncoder().encode(stringify(cells, { bom: true, escape_formulas: true, record_delimiter: 'windows' }));
};
