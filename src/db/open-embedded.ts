import { setMaxListeners } from 'node:events';
import { mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PGlite } from '@electric-sql/pglite';
import { PGliteWorker } from '@electric-sql/pglite/worker';
import { drizzle } from 'drizzle-orm/pglite';
import { newId } from '../kernel/ids.ts';
import type { Database, Tx } from './database.ts';
import { type DataDirLock, lockDataDir } from './lock-data-dir.ts';
import { migrateEmbedded } from './migrate.ts';
import * as tables from './tables/index.ts';
import { roleTransactions } from './transactions.ts';

export type EmbeddedDatabase = Database & { readonly engine: 'embedded'; readonly client: PGliteWorker };

/** Node's own default. */
const DEFAULT_LISTENERS = 10;

type Listener = ((event: { data: unknown }) => void) & { wrapped?: (data: unknown) => void };

/** Gives Node's Worker the browser Worker's listener methods that PGliteWorker calls. */
const asBrowserWorker = (thread: Worker): globalThis.Worker =>
  Object.assign(thread, {
    addEventListener: (type: string, listener: Listener, options?: { once?: boolean }) => {
      if (type !== 'message') return;
      const wrapped = (data: unknown) => listener({ data });
      listener.wrapped = wrapped;
      if (options?.once) thread.once('message', wrapped);
      else thread.on('message', wrapped);
    },
    removeEventListener: (_type: string, listener: Listener) => {
      if (listener.wrapped) thread.off('message', listener.wrapped);
    },
  }) as unknown as globalThis.Worker;

/** Every call under way listens on the client's channels; more than ten at once is load, not the leak Node would warn of. */
const withoutListenerLimit = async <T>(make: () => Promise<T>): Promise<T> => {
  setMaxListeners(0);
  try {
    return await make();
  } finally {
    setMaxListeners(DEFAULT_LISTENERS);
  }
};

/**
 * Opens the embedded Postgres (PGlite with pgvector) in a worker thread and brings its schema up to date.
 * @param options.dataDir folder of the data; null keeps everything in memory (tests).
 * @param options.template a `dumpDataDir('gzip')` of an earlier database to start from, for an empty folder or memory.
 * @param options.migrations folder of the SQL migrations.
 * @throws LinchpinError `conflict` when another process holds the folder.
 */
export const openEmbedded = async (options: {
  dataDir: string | null;
  migrations: string;
  template?: Uint8Array;
}): Promise<EmbeddedDatabase> => {
  let lock: DataDirLock | null = null;
  let dir: string | null = null;
  if (options.dataDir) {
    await mkdir(options.dataDir, { recursive: true });
    lock = await lockDataDir(await realpath(options.dataDir));
    dir = join(options.dataDir, 'pg');
  }
  const file = import.meta.url.endsWith('.ts') ? './pglite-worker.ts' : './pglite-worker.js';
  const thread = new Worker(new URL(file, import.meta.url), {
    workerData: { dir, template: options.template ?? null },
    // The engine's own chatter must not mix with the service's log lines.
    stdout: true,
  });
  const client = await withoutListenerLimit(() => PGliteWorker.create(asBrowserWorker(thread), { id: newId('req') }));
  const handle = drizzle({ client: client as unknown as PGlite, schema: tables });
  await migrateEmbedded(handle, options.migrations);
  return {
    engine: 'embedded',
    client,
    ...roleTransactions(handle as unknown as { transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> }),
    ping: async () => void (await client.query('select 1')),
    listen: (channel, onNotify) => client.listen(channel, onNotify),
    close: async () => {
      await client.close();
      await thread.terminate();
      await lock?.release();
    },
  };
};
