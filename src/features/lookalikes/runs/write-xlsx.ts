import writeXlsxFile from 'write-excel-file/universal';
import type { Sheet } from './sheet.ts';

/** What XML 1.0 cannot hold; a file with one of these does not open. */
const NOT_XML = /[\p{Cc}--[\t\n\r]]|[\ufffe\uffff]/gv;
/** The longest text a cell of a spreadsheet holds. */
const LONGEST_CELL = 32_767;

/** A table as XLSX. Every cell is typed as text, so that none is read as a formula or a number. */
export const writeXlsx = async (sheet: Sheet): Promise<Uint8Array<ArrayBuffer>> => {
  const data = sheet.map((row) =>
    row.map((cell) => ({ value: cell.replace(NOT_XML, '').slice(0, LONGEST_CELL).toWellFormed(), type: String })),
  );
  const file = await writeXlsxFile(data, { stickyRowsCount: 1 }).toBlob();
  return new Uint8Array(await file.arrayBuffer());
};
