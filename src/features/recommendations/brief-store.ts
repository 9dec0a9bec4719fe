import { and, asc, desc, eq, isNull } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import {
  accounts,
  contacts,
  needs,
  objectionResponses,
  opportunities,
  opportunityCompetitors,
  products,
} from '#src/db/tables/index.ts';

/** The opportunity with its account and product; null when it is gone. */
export const selectOpportunity = async (tx: Tx, tenantId: string, id: string) => {
  const [row] = await tx
    .select({ opportunity: opportunities, account: accounts, product: products })
    .from(opportunities)
    .leftJoin(accounts, and(eq(accounts.tenantId, tenantId), eq(accounts.id, opportunities.accountId)))
    .leftJoin(products, and(eq(products.tenantId, tenantId), eq(products.id, opportunities.productId)))
    .where(and(eq(opportunities.tenantId, tenantId), eq(opportunities.id, id)));
  return row ?? null;
};

/** The needs recorded on an opportunity, in the order they were recorded. */
export const selectNeeds = (tx: Tx, tenantId: string, opportunityId: string) =>
  tx
    .select({ id: needs.id, statement: needs.statement, problem: needs.problem, priority: needs.priority })
    .from(needs)
    .where(and(eq(needs.tenantId, tenantId), eq(needs.opportunityId, opportunityId)))
    .orderBy(asc(needs.id));

/** Roles and titles of the people who are at the account; no name, no personal detail. */
export const selectPeople = (tx: Tx, tenantId: string, accountId: string) =>
  tx
    .select({
      roles: contacts.roles,
      roleCertainty: contacts.roleCertainty,
      title: contacts.title,
      department: contacts.department,
    })
    .from(contacts)
    .where(and(eq(contacts.tenantId, tenantId), eq(contacts.accountId, accountId), isNull(contacts.leftAt)))
    .orderBy(asc(contacts.id));

export const selectCompetitorNames = (tx: Tx, tenantId: string, opportunityId: string) =>
  tx
    .select({ name: opportunityCompetitors.name })
    .from(opportunityCompetitors)
    .where(and(eq(opportunityCompetitors.tenantId, tenantId), eq(opportunityCompetitors.opportunityId, opportunityId)))
    .orderBy(asc(opportunityCompetitors.name));

/** Objections on an opportunity, the newest first, each as it was last drafted for. */
export const selectObjections = (tx: Tx, tenantId: string, opportunityId: string) =>
  tx
    .select({
      id: objectionResponses.id,
      text: objectionResponses.objection,
      settledAt: objectionResponses.settledAt,
    })
    .from(objectionResponses)
    .where(and(eq(objectionResponses.tenantId, tenantId), eq(objectionResponses.opportunityId, opportunityId)))
    .orderBy(desc(objectionResponses.createdAt), desc(objectionResponses.id));

/** The people who are at an opportunity's account, by id. */
export const selectNamedPeople = (tx: Tx, tenantId: string, opportunityId: string) =>
  tx
    .select({
      id: contacts.id,
      name: contacts.name,
      title: contacts.title,
      department: contacts.department,
      roles: contacts.roles,
      roleCertainty: contacts.roleCertainty,
      influence: contacts.influence,
    })
    .from(contacts)
    .innerJoin(
      opportunities,
      and(eq(opportunities.tenantId, contacts.tenantId), eq(opportunities.accountId, contacts.accountId)),
    )
    .where(and(eq(contacts.tenantId, tenantId), eq(opportunities.id, opportunityId), isNull(contacts.leftAt)))
    .orderBy(asc(contacts.id));
