import { and, eq } from 'drizzle-orm';
import { accounts, opportunities } from '#src/db/tables/index.ts';
import type { EvalCase } from '../cases/case.ts';
import { EvalFailure, EXIT } from '../exit-codes.ts';
import type { EvalWorkspace } from './open-workspace.ts';

/** The ids of what a case is about. `opportunityId` is null for what is about the whole account. */
export type Subject = { accountId: string; opportunityId: string | null };

/** @throws EvalFailure (2) when the demo workspace has no such account, or the account no such opportunity. */
export const findSubject = async ({ db, tenantId }: EvalWorkspace, each: EvalCase): Promise<Subject> => {
  const wanted = 'opportunity' in each ? each.opportunity : null;
  return db.inTenant(tenantId, async (tx) => {
    const [account] = await tx
      .select({ id: accounts.id })
      .from(accounts)
      .where(and(eq(accounts.tenantId, tenantId), eq(accounts.name, each.account)));
    if (!account) throw new EvalFailure(EXIT.data, [`${each.id}: the demo workspace has no account ${each.account}`]);
    if (wanted === null) return { accountId: account.id, opportunityId: null };
    const [deal] = await tx
      .select({ id: opportunities.id })
      .from(opportunities)
      .where(
        and(
          eq(opportunities.tenantId, tenantId),
          eq(opportunities.accountId, account.id),
          eq(opportunities.name, wanted),
        ),
      );
    if (!deal) throw new EvalFailure(EXIT.data, [`${each.id}: ${each.account} has no opportunity ${wanted}`]);
    return { accountId: account.id, opportunityId: deal.id };
  });
};
