/**
 * Runs PGlite off the main thread: it computes synchronously, and an index build would freeze every request.
 * PGlite's worker expects a browser worker's globals; Node's worker thread gets them here, before the imports.
 */
import { parentPort, workerData } from 'node:worker_threads';

type Listener = ((event: { data: unknown }) => void) & { wrapped?: (data: unknown) => void };
type WorkerOptions = { dir: string | null; template: Uint8Array | null };

const port = parentPort;
if (!port) throw new Error('pglite-worker runs as a worker thread only');

Object.assign(globalThis, {
  self: globalThis,
  postMessage: (message: unknown) => port.postMessage(message),
  addEventListener: (type: string, listener: Listener, options?: { once?: boolean }) => {
    if (type !== 'message') return;
    const wrapped = (data: unknown) => listener({ data });
    listener.wrapped = wrapped;
    if (options?.once) port.once('message', wrapped);
    else port.on('message', wrapped);
  },
  removeEventListener: (_type: string, listener: Listener) => {
    if (listener.wrapped) port.off('message', listener.wrapped);
  },
});

const [{ worker }, { PGlite }, { vector }] = await Promise.all([
  import('@electric-sql/pglite/worker'),
  import('@electric-sql/pglite'),
  import('@electric-sql/pglite-pgvector'),
]);
const { dir, template } = workerData as WorkerOptions;

// PGlite's worker prints every failed statement; its values are customer text, and the caller gets the error anyway.
console.error = () => undefined;

/** Only an error's message crosses the thread, so the SQLSTATE travels at its head; `sqlState` reads it there. */
const keepSqlState = <Args extends unknown[], Result>(call: (...args: Args) => Promise<Result>) => {
  return async (...args: Args): Promise<Result> => {
    try {
      return await call(...args);
    } catch (error) {
      if (error instanceof Error && 'code' in error) error.message = `[${error.code}] ${error.message}`;
      throw error;
    }
  };
};

await worker({
  init: async () => {
    const engine = await PGlite.create({
      ...(dir ? { dataDir: dir } : {}),
      ...(template ? { loadDataDir: new Blob([template as BlobPart], { type: 'application/x-gzip' }) } : {}),
      extensions: { vector },
      postgresqlconf: ['shared_buffers=16MB'],
    });
    engine.execProtocol = keepSqlState(engine.execProtocol.bind(engine));
    engine.execProtocolStream = keepSqlState(engine.execProtocolStream.bind(engine));
    return engine as Awaited<ReturnType<Parameters<typeof worker>[0]['init']>>;
  },
});
