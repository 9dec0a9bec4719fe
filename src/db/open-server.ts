import pg from 'pg';
import type { Database } from './database.ts';
import { serverTransaction, statementNames } from './server-transaction.ts';
import { roleTransactions } from './transactions.ts';
import { vectorIndexes } from './vector-indexes.ts';

export type ServerDatabase = Database & { readonly engine: 'server'; readonly pool: pg.Pool };

/**
 * Connects to a Postgres server with pgvector. Migrations are the caller's (`migrateServer`).
 * @param options.maxConnections pool size; transactions beyond it wait.
 */
export const openServer = (options: { databaseUrl: string; maxConnections?: number }): ServerDatabase => {
  const pool = new pg.Pool({ connectionString: options.databaseUrl, max: options.maxConnections ?? 10 });
  // An idle connection that the server drops must not end the process; the next query takes a fresh one.
  pool.on('error', () => undefined);
  const nameOf = statementNames();
  return {
    engine: 'server',
    pool,
    ...roleTransactions(async (opening, work, how) => {
      const client = await pool.connect();
      const done = (broken?: Error) => client.release(broken);
      return serverTransaction(client, opening, work, how === 'one moment' ? { done, nameOf, reads: true } : { done });
    }),
    vectorIndexes: vectorIndexes((statement) => pool.query(statement)),
    ping: async () => void (await pool.query('select 1')),
    listen: async (channel, onNotify) => {
      const client = await pool.connect();
      client.on('notification', (note) => note.channel === channel && onNotify());
      await client.query(`listen ${pg.escapeIdentifier(channel)}`);
      return async () => client.release(true);
    },
    close: () => pool.end(),
  };
};
