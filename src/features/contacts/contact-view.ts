import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { accountNames } from '#src/features/accounts/index.ts';
import type { Contact } from './contract.ts';
import { type ContactRow, toContact } from './domain.ts';
import { personalAccounts } from './personal-details.ts';

/** A function that turns these contacts into what goes over the wire. */
export const contactView = async (
  ctx: Ctx,
  tx: Tx,
  rows: readonly ContactRow[],
): Promise<(row: ContactRow) => Contact> => {
  const ids = rows.map((row) => row.accountId);
  const names = await accountNames(ctx, tx, ids);
  const personal = await personalAccounts(ctx, tx, ids);
  return (row) => toContact(row, names.get(row.accountId), personal.has(row.accountId));
};
