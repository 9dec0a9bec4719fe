import { sql } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/node-postgres';
import pg from 'pg';
import type { Database, Tx } from './database.ts';
import * as tables from './tables/index.ts';
import { roleTransactions } from './transactions.ts';

/**
 * Connects through Cloudflare Hyperdrive: one client a transaction, because a Worker may not keep a socket from one
 * request for the next, and Hyperdrive itself keeps the pool. Query caching must be off there: its key does not see
 * the tenant setting.
 */
export const openHyperdrive = (connectionString: string): Database => {
  const transaction = async <T>(work: (tx: Tx) => Promise<T>): Promise<T> => {
    const client = new pg.Client({ connectionString });
    await client.connect();
    try {
      return await drizzle({ client, schema: tables }).transaction((tx) => work(tx as unknown as Tx));
    } finally {
      await client.end();
    }
  };
  const database = roleTransactions({ transaction });
  return {
    engine: 'server',
    ...database,
    ping: () => database.asGate(async (tx) => void (await tx.execute(sql`select 1`))),
    close: async () => undefined,
  };
};
