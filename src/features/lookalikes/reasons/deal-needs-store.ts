import { and, eq, inArray, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { needs, opportunities } from '#src/db/tables/index.ts';
import { OPEN_STAGES, type Stage, WON_STAGES } from '#src/playbook/stages.ts';

/** Whether the deal of a need is won. */
export const DEAL_WON = sql<boolean>`${inArray(opportunities.stage, [...WON_STAGES])}`;

/** The deals at these accounts that stand at one of the stages. */
export const dealsAt = (tenantId: string, ids: readonly string[], stages: readonly Stage[]): SQL | undefined =>
  and(
    eq(opportunities.tenantId, tenantId),
    inArray(opportunities.accountId, [...ids]),
    inArray(opportunities.stage, [...stages]),
  );

/** The needs on record at these accounts, with whether their deal is won; not those of lost deals. To be narrowed and ordered. */
export const selectDealNeeds = (tx: Tx, tenantId: string, accountIds: readonly string[], narrower?: SQL) =>
  tx
    .select({
      id: needs.id,
      version: needs.version,
      accountId: sql<string>`${opportunities.accountId}`,
      won: DEAL_WON,
      statement: needs.statement,
      problem: needs.problem,
      step: needs.step,
      priority: needs.priority,
    })
    .from(needs)
    .innerJoin(
      opportunities,
      and(eq(opportunities.tenantId, needs.tenantId), eq(opportunities.id, needs.opportunityId)),
    )
    .where(and(eq(needs.tenantId, tenantId), dealsAt(tenantId, accountIds, [...WON_STAGES, ...OPEN_STAGES]), narrower));
