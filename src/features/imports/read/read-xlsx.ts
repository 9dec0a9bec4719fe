import { zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/universal';
import { LinchpinError } from '#src/kernel/errors.ts';
import { damagedXlsx, mislabelled, tooManyRows } from './refusals.ts';
import { breathe, type Cell, MAX_COLUMNS, MAX_ROWS, type TableRow } from './table.ts';
import { inflateEntry, readZipEntries, type ZipEntry } from './zip-entries.ts';

/** The parts of a workbook that hold values; pictures, printer settings and the like are never unpacked. */
const isNeeded = (name: string): boolean =>
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:workbook|styles|sharedStrings)\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/worksheets\/[^/]+\.xml)$/iu.test(
    name,
  );

const kindOf = (entries: readonly ZipEntry[]): string | null => {
  const has = (prefix: string): boolean => entries.some((entry) => entry.name.startsWith(prefix));
  if (has('xl/workbook.xml')) return null;
  if (has('word/')) return 'DOCX';
  if (has('ppt/')) return 'PPTX';
  return has('META-INF/container.xml') ? 'EPUB' : 'ZIP';
};

const ROW_REF = /<(?:x:)?row\b[^>]*?\br="(\d+)"/gu;
const COLUMN_REF = /<(?:x:)?c\b[^>]*?\br="([A-Z]+)\d+"/giu;

const columnNumber = (letters: string): number =>
  [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/** A cell's own address may claim any row: the reader would fill the gap, so a far one is refused first. */
const refuseFarCells = (sheet: Uint8Array): void => {
  const xml = new TextDecoder().decode(sheet);
  for (const [, row] of xml.matchAll(ROW_REF)) if (Number(row) > MAX_ROWS + 1) throw tooManyRows();
  for (const [, letters] of xml.matchAll(COLUMN_REF))
    if ((letters ?? '').length > 3 || columnNumber(letters ?? '') > MAX_COLUMNS) throw tooManyRows();
};

const asCell = (value: unknown): Cell =>
  value === null ||
  typeof value === 'string' ||
  typeof value === 'number' ||
  typeof value === 'boolean' ||
  value instanceof Date
    ? value
    : null;

/**
 * Reads the first sheet of a workbook into rows: dates as dates, formulas as their stored values, rows by their number.
 * @throws LinchpinError `unreadable_file` when locked or broken, `unsupported_file` for another zip, `payload_too_large`.
 */
export const readXlsx = async (bytes: Uint8Array, signal: AbortSignal): Promise<TableRow[]> => {
  const entries = readZipEntries(bytes);
  const other = kindOf(entries);
  if (other) throw mislabelled('XLSX', other);
  const parts: Record<string, Uint8Array> = {};
  for (const entry of entries.filter(({ name }) => isNeeded(name))) {
    const part = await inflateEntry(bytes, entry);
    if (entry.name.startsWith('xl/worksheets/')) refuseFarCells(part);
    parts[entry.name] = part;
    await breathe(signal);
  }
  // The reader takes a zip only: it is given one of just these parts, stored, whose sizes are now known to be true.
  const zip = zipSync(parts, { level: 0 });
  try {
    const rows = await readSheet(zip.buffer as ArrayBuffer, 1);
    signal.throwIfAborted();
    return rows.map((row, at) => ({ number: at + 1, cells: row.map(asCell) }));
  } catch (error) {
    if (error instanceof LinchpinError || signal.aborted) throw error;
    throw damagedXlsx(error);
  }
};
