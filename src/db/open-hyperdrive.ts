import { sql } from 'drizzle-orm';
import pg from 'pg';
import type { Database } from './database.ts';
import { serverTransaction } from './server-transaction.ts';
import { roleTransactions } from './transactions.ts';

/**
 * Connects through Cloudflare Hyperdrive: one client a transaction, because a Worker may not keep a socket from one
 * request for the next, and Hyperdrive itself keeps the pool. Query caching must be off there: its key does not see
 * the tenant setting.
 */
export const openHyperdrive = (connectionString: string): Database => {
  const database = roleTransactions(async (opening, work) => {
    const client = new pg.Client({ connectionString });
    await client.connect();
    try {
      return await serverTransaction(client, opening, work, { done: () => undefined });
    } finally {
      await client.end();
    }
  });
  return {
    engine: 'server',
    ...database,
    ping: () => database.asGate(async (tx) => void (await tx.execute(sql`select 1`))),
    close: async () => undefined,
  };
};
