import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { accountNames } from '#src/features/accounts/index.ts';
import { findPeople } from '#src/features/workspaces/index.ts';
import type { Activity } from './contract.ts';
import { type ActivityRow, toActivity } from './domain.ts';
import { selectAnswers, selectParticipants } from './store.ts';

/** A function that turns these activities into what goes over the wire, with names and participants. */
export const activityView = async (
  ctx: Ctx,
  tx: Tx,
  rows: readonly ActivityRow[],
): Promise<(row: ActivityRow) => Activity> => {
  const { tenantId } = ctx.actor;
  const ids = rows.map((row) => row.id);
  const around = {
    accounts: await accountNames(
      ctx,
      tx,
      rows.map((row) => row.accountId),
    ),
    people: await findPeople(
      tx,
      tenantId,
      rows.map((row) => row.userId),
    ),
    participants: ids.length > 0 ? await selectParticipants(tx, tenantId, ids) : [],
    answers: ids.length > 0 ? await selectAnswers(tx, tenantId, ids) : [],
  };
  return (row) => toActivity(row, around);
};
