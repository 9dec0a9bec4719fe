import { open } from 'node:fs/promises';
import { constants, gunzipSync } from 'node:zlib';
import type { Dictionary, DictionaryDoor } from '#src/kernel/dictionary.ts';
import type { Bilingual } from '#src/kernel/language.ts';
import { isGzip, parseDictionaryLine } from './dictionary-line.ts';
import { type DictionaryTable, openTable } from './dictionary-table.ts';
import type { DictionaryTask } from './dictionary-worker.ts';

/** So much of a file is looked at to tell whether it is a dictionary. */
const HEAD_BYTES = 1 << 17;
/** The largest text a dictionary file may unpack to; CC-CEDICT has 9 MB. */
const MAX_BYTES = 256 << 20;
const MAX_HEAP_MB = 1024;

// Beside the bundled server stands the bundled worker; from source, the source.
const workerUrl = (): URL =>
  new URL(`./dictionary-worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);

const readHead = async (path: string): Promise<Buffer> => {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
};

/** What is wrong with a dictionary file, from its first lines; null when it is one. Quick: it is asked when the service starts. */
export const faultOfDictionary = async (path: string): Promise<Bilingual | null> => {
  let head: Buffer;
  try {
    head = await readHead(path);
    if (isGzip(head)) head = gunzipSync(head, { finishFlush: constants.Z_SYNC_FLUSH });
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unreadable';
    return { zh: `无法读取（${code}）`, en: `cannot be read (${code})` };
  }
  // The last line may be cut off.
  const lines = head.toString('utf8').split('\n');
  if (lines.some((line) => parseDictionaryLine(line))) return null;
  return {
    zh: '不是 CC-CEDICT 格式（UTF-8，每行“繁 简 [pin1 yin1] /释义/”）',
    en: 'is not in CC-CEDICT format (UTF-8, lines of `trad simp [pin1 yin1] /meaning/`)',
  };
};

const readInThread = async (path: string): Promise<DictionaryTable> => {
  const { Worker } = await import('node:worker_threads');
  const task: DictionaryTask = { path, maxBytes: MAX_BYTES };
  const worker = new Worker(workerUrl(), {
    workerData: task,
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
    stdout: true,
    stderr: true,
  });
  const { promise, resolve, reject } = Promise.withResolvers<DictionaryTable>();
  worker.once('message', resolve);
  worker.once('error', reject);
  worker.once('exit', () => reject(new Error('the thread that read the dictionary ended without an answer')));
  try {
    return await promise;
  } finally {
    void worker.terminate();
  }
};

/**
 * A dictionary file behind a door: read once, by the first who opens, in a thread of its own, so that nobody else waits.
 * @param onFault told once when the file cannot be read after all; every search then goes without, and says so
 */
export const dictionaryDoor = (path: string, onFault: (error: unknown) => void): DictionaryDoor => {
  let opened: Promise<Dictionary> | null = null;
  const read = async (): Promise<Dictionary> => {
    try {
      return openTable(await readInThread(path));
    } catch (error) {
      onFault(error);
      throw error;
    }
  };
  return {
    open: () => {
      opened ??= read();
      return opened;
    },
  };
};
