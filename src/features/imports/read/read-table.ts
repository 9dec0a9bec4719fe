import { decodeBytes } from './decode-bytes.ts';
import { readCsv } from './read-csv.ts';
import { emptyFile, stopped } from './refusals.ts';
import { sniffFile } from './sniff-file.ts';
import type { RawTable } from './table.ts';

const read = async (bytes: Uint8Array, fileName: string, signal: AbortSignal): Promise<RawTable> => {
  if (sniffFile(bytes, fileName) === 'xlsx') {
    // The workbook reader is loaded when the first workbook comes: most imports are text.
    const { readXlsx } = await import('./read-xlsx.ts');
    return { rows: await readXlsx(bytes, signal), ragged: false, encoding: null };
  }
  const { text, encoding } = decodeBytes(bytes);
  if (text.replace(/^\uFEFF/u, '').trim() === '') throw emptyFile();
  return { rows: await readCsv(text, signal), ragged: true, encoding };
};

/**
 * Reads a CSV or XLSX file into rows of cells. Nothing is interpreted yet.
 * @throws LinchpinError `unreadable_file`, `unsupported_file`, `payload_too_large`, or `cancelled` when the request stops.
 */
export const readTable = async (bytes: Uint8Array, fileName: string, signal: AbortSignal): Promise<RawTable> => {
  try {
    return await read(bytes, fileName, signal);
  } catch (error) {
    if (signal.aborted) throw stopped(error);
    throw error;
  }
};
