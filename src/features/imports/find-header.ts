import type { TableSpec } from './catalogue/field.ts';
import { cellText } from './cells/read-cell.ts';
import { type BoundColumn, headersOf, type Mapping, matchColumns, refuseUnbound } from './match-columns.ts';
import { noHeader } from './read/refusals.ts';
import type { TableRow } from './read/table.ts';
import type { WarningBook } from './warnings.ts';

/** A header may stand below a title and some notes, but not far below. */
const SEARCHED = 10;

/** The header row, the columns it binds, and the rows under it. */
export type HeadedTable = { headers: string[]; columns: BoundColumn[]; rows: readonly TableRow[] };

const isBlank = (row: TableRow): boolean => row.cells.every((cell) => cellText(cell) === '');

const isFigures = (row: TableRow): boolean =>
  row.cells.every((cell) => cell === null || typeof cell !== 'string' || /^[\d\s.,:/-]*$/u.test(cell));

/** How many columns a row binds as the header: 0 when it lacks what `mapping` names, or without one a required field. */
const headerWorth = (spec: TableSpec, row: TableRow, mapping: Mapping): number => {
  const headers = headersOf(row.cells);
  const named = Object.keys(mapping);
  if (named.length > 0) return named.every((column) => headers.includes(column.trim())) ? named.length : 0;
  const columns = matchColumns(spec, headers, {});
  const complete = spec.fields.every((field) => !field.required || columns.some((column) => column.field === field));
  return complete ? columns.length : 0;
};

/**
 * Finds the header row: of the first row with words and the nine below it, the one that binds most columns (a title may stand
 * above the table); the first of them where none binds any.
 * @throws LinchpinError `unreadable_file` without a header row, `unprocessable` without recognised or required columns,
 * `invalid_request` for a mapping that does not fit.
 */
export const findHeader = (
  spec: TableSpec,
  rows: readonly TableRow[],
  mapping: Mapping,
  warnings: WarningBook,
): HeadedTable => {
  const first = rows.findIndex((row) => !isBlank(row));
  const candidates = first < 0 ? [] : rows.slice(first, first + SEARCHED);
  const [top] = candidates;
  if (!top || isFigures(top)) throw noHeader();
  const worths = candidates.map((row) => headerWorth(spec, row, mapping));
  const header = candidates[worths.indexOf(Math.max(...worths))] ?? top;
  const headers = headersOf(header.cells);
  const columns = matchColumns(spec, headers, mapping);
  refuseUnbound(spec, headers, columns, mapping, warnings);
  if (header !== top)
    warnings.note({
      code: 'header_not_first',
      row: header.number,
      message: () => ({
        zh: `表头取自第 ${header.number} 行，其上的内容未导入。`,
        en: `The header was found in row ${header.number}; what stands above it was not imported.`,
      }),
    });
  return { headers, columns, rows: rows.slice(rows.indexOf(header) + 1) };
};
