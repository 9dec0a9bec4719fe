import type { Tx } from '#src/db/database.ts';
import { objectionResponses } from '#src/db/tables/index.ts';

/** Keeps a drafted reply. */
export const insertResponse = async (tx: Tx, row: typeof objectionResponses.$inferInsert): Promise<void> => {
  await tx.insert(objectionResponses).values(row);
};
