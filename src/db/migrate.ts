import { drizzle as drizzleNode } from 'drizzle-orm/node-postgres';
import { migrate as runOnServer } from 'drizzle-orm/node-postgres/migrator';
import type { PgliteDatabase } from 'drizzle-orm/pglite';
import { migrate as runEmbedded } from 'drizzle-orm/pglite/migrator';
import pg from 'pg';

/** Any fixed number: every Linchpin process that migrates one database waits on the same lock. */
const MIGRATION_LOCK = 7_214_046_001;

/** Applies the forward-only migrations of a folder to the embedded engine. Twice is a no-op. */
export const migrateEmbedded = (handle: PgliteDatabase<Record<string, unknown>>, folder: string): Promise<void> =>
  runEmbedded(handle as PgliteDatabase, { migrationsFolder: folder });

/** Applies the migrations to a server under an advisory lock, so that processes starting together do it once. */
export const migrateServer = async (databaseUrl: string, folder: string): Promise<void> => {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await runOnServer(drizzleNode({ client }), { migrationsFolder: folder });
  } finally {
    await client.end();
  }
};
