import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import * as z from 'zod';
import { EvalFailure, EXIT } from '../exit-codes.ts';
import { fileOf, type Recording, type RecordingKey, recordingSchema } from './recording.ts';

/** The stored answers. */
export type Shelf = {
  readonly rows: readonly Recording[];
  /** The row of a key: what a model said before what was authored, then the newest; only of `model` when it is named. */
  find(key: RecordingKey, model?: string): Recording | undefined;
  /** Rows of a prompt and language, of this case first, then of this digest, newest first: where to look for what changed. */
  near(wanted: Pick<RecordingKey, 'case' | 'prompt' | 'language' | 'digest'>): Recording[];
  /** Adds a row as a file of its own; nothing that stands is changed. */
  add(row: Recording): Promise<void>;
};

const keyOf = (key: RecordingKey): string =>
  [key.case, key.prompt, key.language, key.digest, key.messages, key.schema, key.parameters, key.sample].join(' ');

/** What a model said counts more than what was authored; then the newer; names settle the rest. */
const better = (a: Recording, b: Recording): number =>
  Number(b.provenance === 'recorded') - Number(a.provenance === 'recorded') ||
  b.at.localeCompare(a.at) ||
  a.answerDigest.localeCompare(b.answerDigest);

/**
 * Reads every stored answer below a folder.
 * @throws EvalFailure (3) naming each file that is corrupt or stands where another row belongs.
 */
export const openShelf = async (folder: string): Promise<Shelf> => {
  const read = await Promise.all((await filesBelow(folder)).map((file) => readRow(folder, file)));
  const bad = read.flatMap((each) => ('wrong' in each ? [each.wrong] : []));
  if (bad.length > 0) throw new EvalFailure(EXIT.evidence, bad);
  const rows = read.flatMap((each) => ('row' in each ? [each.row] : []));
  const byKey = new Map<string, Recording[]>();
  const keep = (row: Recording) => byKey.set(keyOf(row), [...(byKey.get(keyOf(row)) ?? []), row].sort(better));
  for (const row of rows) keep(row);
  return {
    rows,
    find: (key, model) => byKey.get(keyOf(key))?.find((row) => model === undefined || row.model === model),
    near: (wanted) => {
      const nearness = (row: Recording) => 2 * Number(row.case === wanted.case) + Number(row.digest === wanted.digest);
      return rows
        .filter((row) => row.prompt === wanted.prompt && row.language === wanted.language)
        .sort((a, b) => nearness(b) - nearness(a) || better(a, b));
    },
    add: async (row) => {
      const path = join(folder, fileOf(row));
      await mkdir(dirname(path), { recursive: true });
      // `wx`: an answer that is there already stays as it is.
      await writeFile(path, `${JSON.stringify(row, null, 1)}\n`, { flag: 'wx' }).catch((error: unknown) => {
        if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      });
      rows.push(row);
      keep(row);
    },
  };
};

const filesBelow = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
};

const readRow = async (folder: string, file: string): Promise<{ row: Recording } | { wrong: string }> => {
  let data: unknown;
  try {
    data = JSON.parse(await readFile(join(folder, file), 'utf8'));
  } catch {
    return { wrong: `recordings/${file}: not JSON` };
  }
  const read = recordingSchema.safeParse(data);
  if (!read.success)
    return { wrong: `recordings/${file}: ${z.prettifyError(read.error).replaceAll(/\s*\n\s*/g, ' ')}` };
  const belongs = fileOf(read.data);
  return belongs === file ? { row: read.data } : { wrong: `recordings/${file}: belongs to recordings/${belongs}` };
};
