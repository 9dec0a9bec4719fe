import { and, eq } from 'drizzle-orm';
import { accounts, activities, opportunities } from '#src/db/tables/index.ts';
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

/** The id of the visit with this subject. @throws EvalFailure (2) when the account has no such activity. */
export const findVisit = async (
  { db, tenantId }: EvalWorkspace,
  each: Extract<EvalCase, { draft: 'visit_summary' }>,
  accountId: string,
): Promise<string> =>
  db.inTenant(tenantId, async (tx) => {
    const [visit] = await tx
      .select({ id: activities.id })
      .from(activities)
      .where(
        and(eq(activities.tenantId, tenantId), eq(activities.accountId, accountId), eq(activities.subject, each.visit)),
      );
    if (!visit) throw new EvalFailure(EXIT.data, [`${each.id}: ${each.account} has no visit ${each.visit}`]);
    return visit.id;
  });
