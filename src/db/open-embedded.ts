import { mkdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import type { PGlite } from '@electric-sql/pglite';
import { PgDialect } from 'drizzle-orm/pg-core';
import { drizzle, PgliteSession, PgliteTransaction } from 'drizzle-orm/pglite';
import type { Database, Tx } from './database.ts';
import { type EngineThread, startEngineThread } from './engine-thread.ts';
import { type DataDirLock, lockDataDir } from './lock-data-dir.ts';
import { migrateEmbedded } from './migrate.ts';
import * as tables from './tables/index.ts';
import { roleTransactions } from './transactions.ts';

export type EmbeddedDatabase = Database & { readonly engine: 'embedded'; readonly client: EngineThread };

/**
 * Opens the embedded Postgres (PGlite with pgvector) in a worker thread and brings its schema up to date.
 * @param options.dataDir folder of the data; null keeps everything in memory (tests).
 * @param options.template a `dump()` of an earlier database to start from, for an empty folder or memory.
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
  const client = await startEngineThread({ dir, template: options.template ?? null });
  await migrateEmbedded(drizzle({ client: client as unknown as PGlite, schema: tables }), options.migrations);
  const dialect = new PgDialect();
  return {
    engine: 'embedded',
    client,
    ...roleTransactions((opening, work) =>
      client.transaction((statements) => {
        const session = new PgliteSession(statements as unknown as PGlite, dialect, undefined);
        return work(new PgliteTransaction(dialect, session, undefined) as unknown as Tx);
      }, opening),
    ),
    ping: async () => void (await client.query('select 1')),
    listen: (channel, onNotify) => client.listen(channel, onNotify),
    close: async () => {
      await client.close();
      await lock?.release();
    },
  };
};
