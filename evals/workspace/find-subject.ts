import { and, eq } from 'drizzle-orm';
import { accounts, activities, opportunities, prospects } from '#src/db/tables/index.ts';
import type { EvalCase } from '../cases/case.ts';
import { EvalFailure, EXIT } from '../exit-codes.ts';
import type { World } from './open-workspace.ts';

/** The ids of what a case is about; null for what it does not name. */
export type Subject = { accountId: string; opportunityId: string | null; prospectId: string | null };

/** @throws EvalFailure (2) when the records hold no such account, opportunity or prospect. */
export const findSubject = async ({ db, tenantId }: World, each: EvalCase): Promise<Subject> =>
  db.inTenant(tenantId, async (tx) => {
    const gone = (what: string) => new EvalFailure(EXIT.data, [`${each.id}: the records hold no ${what}`]);
    const [account] = await tx
      .select({ id: accounts.id })
      .from(accounts)
      .where(and(eq(accounts.tenantId, tenantId), eq(accounts.name, each.account)));
    if (!account) throw gone(`account ${each.account}`);
    const subject: Subject = { accountId: account.id, opportunityId: null, prospectId: null };
    if ('prospect' in each) {
      const [prospect] = await tx
        .select({ id: prospects.id })
        .from(prospects)
        .where(and(eq(prospects.tenantId, tenantId), eq(prospects.name, each.prospect)));
      if (!prospect) throw gone(`prospect ${each.prospect}`);
      return { ...subject, prospectId: prospect.id };
    }
    if (!('opportunity' in each)) return subject;
    const [deal] = await tx
      .select({ id: opportunities.id })
      .from(opportunities)
      .where(
        and(
          eq(opportunities.tenantId, tenantId),
          eq(opportunities.accountId, account.id),
          eq(opportunities.name, each.opportunity),
        ),
      );
    if (!deal) throw gone(`opportunity ${each.opportunity} of ${each.account}`);
    return { ...subject, opportunityId: deal.id };
  });

/** The id of the visit with this subject. @throws EvalFailure (2) when the account has no such activity. */
export const findVisit = async (
  { db, tenantId }: World,
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
