import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { accountNames } from '#src/features/accounts/index.ts';
import { findPeople } from '#src/features/workspaces/index.ts';
import type { Opportunity } from './contract.ts';
import { type OpportunityRow, type stageFindings, toOpportunity } from './domain.ts';
import { productNames } from './find-products.ts';
import { selectCompetitors } from './store.ts';

/** A function that turns these opportunities into what goes over the wire, with names and competitors. */
export const opportunityView = async (
  ctx: Ctx,
  tx: Tx,
  rows: readonly OpportunityRow[],
): Promise<(row: OpportunityRow, findings?: ReturnType<typeof stageFindings>) => Opportunity> => {
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
      rows.map((row) => row.ownerId),
    ),
    products: await productNames(
      ctx,
      tx,
      rows.map((row) => row.productId),
    ),
    competitors: ids.length > 0 ? await selectCompetitors(tx, tenantId, ids) : [],
  };
  return (row, findings = []) => toOpportunity(row, around, ctx.language, findings);
};
