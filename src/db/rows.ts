import type { SQL } from 'drizzle-orm';
import type { Tx } from './database.ts';

/** Runs raw SQL and answers its rows on either engine. Cast counts and int8 (`::int`): the engines differ there. */
export const rows = async <Row extends Record<string, unknown>>(tx: Tx, query: SQL): Promise<Row[]> => {
  const result = (await tx.execute(query)) as unknown as { rows: Row[] };
  return result.rows;
};
