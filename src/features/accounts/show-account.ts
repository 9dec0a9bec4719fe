import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import type { Account } from './contract.ts';
import { type AccountRow, teamOf, toAccount } from './domain.ts';
import { selectTeams } from './store.ts';

/** Accounts as they go over the wire, with who works them. */
export const showAccounts = async (ctx: Ctx, tx: Tx, rows: readonly AccountRow[]): Promise<Account[]> => {
  const ids = rows.map((row) => row.id);
  const members = ids.length > 0 ? await selectTeams(tx, ctx.actor.tenantId, ids) : [];
  return rows.map((row) => toAccount(row, teamOf(members, row.id), ctx.language));
};

/** One account as it goes over the wire. */
export const showAccount = async (ctx: Ctx, tx: Tx, row: AccountRow): Promise<Account> => {
  const members = await selectTeams(tx, ctx.actor.tenantId, [row.id]);
  return toAccount(row, teamOf(members, row.id), ctx.language);
};
