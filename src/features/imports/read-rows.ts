import type { Bilingual } from '#src/kernel/language.ts';
import type { FieldSpec } from './catalogue/field.ts';
import type { CellFault, RowErrorCode } from './cells/cell-fault.ts';
import { cellText, readCell, saysNothing, type Value } from './cells/read-cell.ts';
import { type DayOrder, TWO_SMALL } from './cells/read-day.ts';
import type { HeadedTable } from './find-header.ts';
import type { BoundColumn } from './match-columns.ts';
import { breathe, type Cell, type TableRow } from './read/table.ts';
import type { WordLookup } from './value-words.ts';
import type { WarningBook } from './warnings.ts';

/** One fault of one row; `column` is the header as the file has it, null for the row as a whole. */
export type RowFault = { column: string | null; code: RowErrorCode; message: Bilingual };

/** What became of a row: nothing in it, faults, or values by field (a reference's value is the words it was given as). */
export type ReadRow =
  | { number: number; state: 'blank' }
  | { number: number; state: 'faulty'; faults: RowFault[] }
  | { number: number; state: 'read'; values: ReadonlyMap<string, Value> };

type HowToRead = { column: BoundColumn; order: DayOrder };

const SLICE = 500;

/** Which number is the day where a column writes `03/04/2026`: settled by any cell whose other number cannot be a month. */
const dayOrderOf = (column: BoundColumn, rows: readonly TableRow[], warnings: WarningBook): DayOrder => {
  if (column.field.type !== 'date') return 'month_first';
  let open = 0;
  for (const row of rows) {
    const cell = row.cells[column.index];
    const match = typeof cell === 'string' ? TWO_SMALL.exec(cell.normalize('NFKC').trim()) : null;
    if (!match) continue;
    if (Number(match[1]) > 12) return 'day_first';
    if (Number(match[2]) > 12) return 'month_first';
    if (match[1] !== match[2]) open += 1;
  }
  if (open > 0)
    warnings.note({
      code: 'date_order_assumed',
      column: column.header,
      message: () => ({
        zh: `“${column.header}”列的日期（如 03/04/2026）按“月/日/年”读取；若是“日/月/年”，请改为 2026-04-03 这样的写法再导入。`,
        en: `Dates in the column "${column.header}" such as 03/04/2026 were read month first; if the day comes first, write them as 2026-04-03 and import again.`,
      }),
    });
  return 'month_first';
};

/** A row that ends before the last named column, or says something behind the last column, is not to be trusted. */
const raggedFault = (cells: readonly Cell[], headers: readonly string[]): RowFault | undefined => {
  const width = headers.length;
  const extra = cells.slice(width).some((cell) => cellText(cell) !== '');
  if (cells.length > headers.findLastIndex((header) => header !== '') && !extra) return undefined;
  return {
    column: null,
    code: 'ragged_row',
    message: {
      zh: `该行有 ${cells.length} 个单元格，表头有 ${width} 列；请检查分隔符与引号。`,
      en: `The row has ${cells.length} cells and the header ${width}; check separators and quotes.`,
    },
  };
};

/** A fault as the row's: which column, what is wrong, and what became of the row. */
const placed = (column: string, { code, message }: CellFault): RowFault => ({
  column,
  code,
  message: {
    zh: `“${column}”列：${message.zh}。该行未导入。`,
    en: `Column "${column}": ${message.en}. The row was not imported.`,
  },
});

const required = (field: FieldSpec, header: string): RowFault => ({
  column: header,
  code: 'required',
  message: {
    zh: `“${header}”列为空，而它是必填的（${field.meaning.zh}）。该行未导入。`,
    en: `Column "${header}" is empty but required (${field.meaning.en}). The row was not imported.`,
  },
});

/** A cell after `values`: its target where one was given. */
const afterWords = (field: FieldSpec, cell: Cell, lookup: WordLookup): Cell => {
  const text = cellText(cell);
  const target = text === '' ? undefined : lookup(field, text);
  if (target !== undefined) return target;
  if (field.type !== 'list') return cell;
  const parts = text.split(/([;；、|\n,，]+)/u).map((part) => {
    const to = part.trim() === '' ? undefined : lookup(field, part.trim());
    return to === undefined ? part : (to ?? '');
  });
  return parts.join('');
};

const readOne = (
  row: TableRow,
  table: HeadedTable,
  how: readonly HowToRead[],
  lookup: WordLookup,
  ragged: boolean,
): ReadRow => {
  const { number, cells } = row;
  if (cells.every((cell) => cellText(cell) === '')) return { number, state: 'blank' };
  const uneven = ragged ? raggedFault(cells, table.headers) : undefined;
  if (uneven) return { number, state: 'faulty', faults: [uneven] };
  const values = new Map<string, Value>();
  const faults: RowFault[] = [];
  let currency: string | null = null;
  for (const { column, order } of how) {
    const { field, header, factor } = column;
    const cell = afterWords(field, cells[column.index] ?? null, lookup);
    if (saysNothing(field, cellText(cell))) {
      if (field.required) faults.push(required(field, header));
      continue;
    }
    const read = readCell(field, cell, { factor, order });
    if ('fault' in read) {
      faults.push(placed(header, read.fault));
      continue;
    }
    values.set(field.name, read.value.value);
    currency ??= read.value.currency ?? (field.type === 'money' ? column.currency : null);
  }
  if (faults.length > 0) return { number, state: 'faulty', faults };
  if (currency !== null && !values.has('currency')) values.set('currency', currency);
  return { number, state: 'read', values };
};

/**
 * Reads every row by its columns. A fault costs its row alone; all faults of a row are told.
 * @param ragged whether a row of another length than the header is a fault (it is in CSV).
 */
export const readRows = async (
  table: HeadedTable,
  options: { ragged: boolean; lookup: WordLookup; warnings: WarningBook; signal: AbortSignal },
): Promise<ReadRow[]> => {
  const how = table.columns.map((column) => ({ column, order: dayOrderOf(column, table.rows, options.warnings) }));
  const read: ReadRow[] = [];
  for (let at = 0; at < table.rows.length; at += SLICE) {
    for (const row of table.rows.slice(at, at + SLICE)) {
      const one = readOne(row, table, how, options.lookup, options.ragged);
      read.push(one);
      if (one.state === 'blank')
        options.warnings.note({
          code: 'blank_rows',
          row: one.number,
          message: (count) => ({ zh: `跳过了 ${count} 个空行。`, en: `${count} blank row(s) were skipped.` }),
        });
    }
    await breathe(options.signal);
  }
  return read;
};
