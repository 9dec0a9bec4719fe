import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import * as z from 'zod';
import { EvalFailure, type ExitCode } from './exit-codes.ts';

/** Where a row stands: the file below the folder that was read, and its line from 1. */
export type Row<T> = { file: string; line: number; value: T };

/** The `.jsonl` files below a folder, by path with `/`, sorted; none when the folder is not there. */
export const jsonlFiles = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.jsonl'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
};

/**
 * Reads rows of JSON, one a line, held against a schema; empty lines are passed over.
 * @throws EvalFailure with `code`, one line a bad row: file, row and what is wrong.
 */
export const readRows = async <T>(
  folder: string,
  files: readonly string[],
  schema: z.ZodType<T>,
  code: ExitCode,
): Promise<Row<T>[]> => {
  const rows: Row<T>[] = [];
  const bad: string[] = [];
  for (const file of files) {
    const text = await readFile(join(folder, file), 'utf8');
    for (const [index, content] of text.split('\n').entries()) {
      if (content.trim() === '') continue;
      const read = readRow(content, schema);
      if ('value' in read) rows.push({ file, line: index + 1, value: read.value });
      else bad.push(`${file}, row ${index + 1}: ${read.wrong}`);
    }
  }
  if (bad.length > 0) throw new EvalFailure(code, bad);
  return rows;
};

const readRow = <T>(content: string, schema: z.ZodType<T>): { value: T } | { wrong: string } => {
  let data: unknown;
  try {
    data = JSON.parse(content);
  } catch {
    return { wrong: 'not JSON' };
  }
  const read = schema.safeParse(data);
  return read.success ? { value: read.data } : { wrong: z.prettifyError(read.error).replaceAll(/\s*\n\s*/g, ' ') };
};
