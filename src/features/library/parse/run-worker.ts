import { fail } from '#src/kernel/errors.ts';
import type { ParseAnswer, ParseTask } from './parse-worker.ts';
import type { Format, ParsedDocument, ParseLimits } from './parsed-document.ts';
import { damaged, stopped, tooCostly } from './refusals.ts';

// Beside the bundled server stands the bundled worker; from source, the source.
const workerUrl = (): URL =>
  new URL(`./parse-worker${import.meta.url.endsWith('.ts') ? '.ts' : '.js'}`, import.meta.url);

const outcome = (answer: ParseAnswer): ParsedDocument => {
  if ('document' in answer) return answer.document;
  throw fail(answer.code, answer.detail, { cause: answer.cause });
};

/**
 * Reads one file in a thread of its own with limits on heap and time, so that no file can hold up or bring down the service.
 * The thread ends with the file, the time limit or the signal, whichever comes first.
 * @throws what the reader refuses; `unreadable_file` past the limits; `cancelled` on the signal.
 */
export const runParseWorker = async (
  bytes: Uint8Array,
  format: Format,
  limits: ParseLimits,
  signal?: AbortSignal,
): Promise<ParsedDocument> => {
  if (signal?.aborted) throw stopped(signal.reason);
  const task: ParseTask = { bytes: bytes.slice(), format, limits };
  // Loaded here, so that a runtime without threads can carry this module and never call it.
  const { Worker } = await import('node:worker_threads');
  const worker = new Worker(workerUrl(), {
    workerData: task,
    transferList: [task.bytes.buffer as ArrayBuffer],
    resourceLimits: { maxOldGenerationSizeMb: limits.maxHeapMb, stackSizeMb: 4 },
    stdout: true,
    stderr: true,
  });
  const costly = (): Error => tooCostly(format, Math.round(limits.timeoutMs / 1000));
  const { promise, resolve, reject } = Promise.withResolvers<ParseAnswer>();
  worker.once('message', resolve);
  worker.once('error', (error) =>
    reject((error as { code?: string }).code === 'ERR_WORKER_OUT_OF_MEMORY' ? costly() : damaged(format, error)),
  );
  worker.once('exit', () => reject(damaged(format, new Error('the worker ended without an answer'))));
  const timer = setTimeout(() => reject(costly()), limits.timeoutMs);
  const onAbort = (): void => reject(stopped(signal?.reason));
  signal?.addEventListener('abort', onAbort, { once: true });
  try {
    return outcome(await promise);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', onAbort);
    void worker.terminate();
  }
};
