import { CATALOGUE } from './catalogue/catalogue.ts';
import type { ImportKind, KindSpec, TableSpec } from './catalogue/field.ts';
import { findHeader } from './find-header.ts';
import type { BoundColumn, Mapping } from './match-columns.ts';
import { readTable } from './read/read-table.ts';
import { stopped } from './read/refusals.ts';
import { type ReadRow, readRows } from './read-rows.ts';
import { prepareValueWords, type ValueWords, type WordLookup } from './value-words.ts';
import { openWarningBook, type WarningBook } from './warnings.ts';

/** A file to import and how the caller wants it read. */
export type ImportInput = {
  bytes: Uint8Array;
  fileName: string;
  kind: ImportKind;
  mapping: Mapping;
  values: ValueWords;
  dryRun: boolean;
};

/** A file as typed rows: everything that can be told without the store. */
export type ReadSheet = { columns: readonly BoundColumn[]; rows: ReadRow[]; warnings: WarningBook };
export type ReadImport = ReadSheet & { spec: KindSpec };

/**
 * Reads a whole file into typed rows by the fields of a table.
 * @throws LinchpinError for a file or mapping that cannot be read at all; faults of rows are in the rows
 */
export const readSheet = async (
  spec: TableSpec,
  file: { bytes: Uint8Array; fileName: string; mapping: Mapping; lookup?: WordLookup },
  signal: AbortSignal,
): Promise<ReadSheet> => {
  const warnings = openWarningBook();
  const raw = await readTable(file.bytes, file.fileName, signal);
  const table = findHeader(spec, raw.rows, file.mapping, warnings);
  if (raw.encoding === 'windows-1252')
    warnings.note({
      code: 'encoding_guessed',
      message: () => ({
        zh: '文件编码未能确定，按西欧文字（Windows-1252）读取；若有乱码，请另存为 UTF-8 再导入。',
        en: 'The encoding could not be told; the file was read as Western European (Windows-1252). If letters are wrong, save it as UTF-8.',
      }),
    });
  try {
    const lookup = file.lookup ?? (() => undefined);
    const rows = await readRows(table, { ragged: raw.ragged, lookup, warnings, signal });
    return { columns: table.columns, rows, warnings };
  } catch (error) {
    if (signal.aborted) throw stopped(error);
    throw error;
  }
};

/**
 * Reads a whole file into typed rows by the field catalogue.
 * @throws LinchpinError for a file or request that cannot be imported at all; faults of rows are in the rows
 */
export const readImport = async (input: ImportInput, signal: AbortSignal): Promise<ReadImport> => {
  const spec = CATALOGUE[input.kind];
  const lookup = prepareValueWords(spec, input.values);
  return { spec, ...(await readSheet(spec, { ...input, lookup }, signal)) };
};
