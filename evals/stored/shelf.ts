import { appendFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { EvalFailure, EXIT } from '../exit-codes.ts';
import { jsonlFiles, readRows } from '../read-lines.ts';
import { type Recording, type RecordingKey, recordingFile, recordingSchema } from './recording.ts';

/** The stored answers. */
export type Shelf = {
  readonly rows: readonly Recording[];
  /** The newest row of a key. */
  find(key: RecordingKey): Recording | undefined;
  /** The newest row of a prompt and language, whatever its digest. */
  nearest(prompt: Pick<Recording, 'prompt' | 'language'>): Recording | undefined;
  /** Adds a row to its file; nothing that stands there is changed. */
  append(row: Recording): Promise<void>;
};

const keyOf = ({ case: id, prompt, language, digest, call }: RecordingKey): string =>
  [id, prompt, language, digest, call].join(' ');

/**
 * Reads every stored answer below a folder.
 * @throws EvalFailure (3) naming file and row of each corrupt row and of each row in another prompt's file.
 */
export const openShelf = async (folder: string): Promise<Shelf> => {
  const read = await readRows(folder, await jsonlFiles(folder), recordingSchema, EXIT.evidence);
  const strays = read.filter(({ file, value }) => file !== recordingFile(value));
  if (strays.length > 0)
    throw new EvalFailure(
      EXIT.evidence,
      strays.map(({ file, line, value }) => `${file}, row ${line}: belongs to ${recordingFile(value)}`),
    );
  const rows = read.map((row) => row.value);
  // Later rows stand over earlier ones of the same key: files only grow.
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return {
    rows,
    find: (key) => byKey.get(keyOf(key)),
    nearest: ({ prompt, language }) =>
      rows.filter((row) => row.prompt === prompt && row.language === language).findLast(() => true),
    append: async (row) => {
      const path = join(folder, recordingFile(row));
      await mkdir(dirname(path), { recursive: true });
      await appendFile(path, `${JSON.stringify(row)}\n`);
      rows.push(row);
      byKey.set(keyOf(row), row);
    },
  };
};
