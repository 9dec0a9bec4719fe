import type { Tx } from '#src/db/database.ts';
import { accounts, opportunities } from '#src/db/tables/index.ts';
import { newId } from '#src/kernel/ids.ts';
import { nameKey } from '#src/kernel/name-key.ts';

/** A customer to be put on record; what is left out is not known. */
export type Won = Pick<typeof accounts.$inferInsert, 'name' | 'description' | 'industry' | 'employees' | 'region'> & {
  tags?: string[];
};

/** Puts customers on record, each with a signed opportunity; answers the accounts’ ids in their order. */
export const addWon = async (tx: Tx, tenantId: string, customers: readonly Won[]): Promise<string[]> => {
  const list = customers.map((each) => ({ ...each, tenantId, id: newId('acc'), nameKey: nameKey(each.name) }));
  await tx.insert(accounts).values(list);
  await tx.insert(opportunities).values(
    list.map(({ id, name }) => ({
      tenantId,
      id: newId('opp'),
      accountId: id,
      name,
      nameKey: nameKey(name),
      stage: 'signed' as const,
    })),
  );
  return list.map(({ id }) => id);
};
