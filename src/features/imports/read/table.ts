/** A cell as the file has it: CSV cells are text; XLSX cells may be numbers, yes/no and dates. Null is empty. */
export type Cell = string | number | boolean | Date | null;

/** One row with its number as a spreadsheet counts (the header is row 1 when it is the first). */
export type TableRow = { number: number; cells: readonly Cell[] };

/** A file as rows, before anybody knows which row is the header. `ragged`: rows may differ in length, and that is a fault. */
export type RawTable = { rows: readonly TableRow[]; ragged: boolean; encoding: string | null };

/** Most rows one file may have; a larger one is to be split. */
export const MAX_ROWS = 100_000;
export const MAX_COLUMNS = 300;
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** Gives other requests their turn between slices of long work, and stops when the request has. */
export const breathe = async (signal: AbortSignal): Promise<void> => {
  await new Promise((resolve) => setTimeout(resolve, 0));
  signal.throwIfAborted();
};
