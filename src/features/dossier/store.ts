import { and, asc, desc, eq, getTableColumns, gte, inArray } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import {
  accountTeam,
  activities,
  activityContacts,
  contacts,
  needs,
  opportunities,
  opportunityCompetitors,
  products,
  profileFacts,
  purchases,
  users,
} from '#src/db/tables/index.ts';
import { MAX_ACTIVITIES } from './dossier.ts';

export const selectTeam = (tx: Tx, tenantId: string, accountId: string) =>
  tx
    .select({ id: users.id, name: users.name, role: users.role, part: accountTeam.part })
    .from(accountTeam)
    .innerJoin(users, and(eq(users.tenantId, accountTeam.tenantId), eq(users.id, accountTeam.userId)))
    .where(and(eq(accountTeam.tenantId, tenantId), eq(accountTeam.accountId, accountId)))
    .orderBy(asc(users.name));

export const selectFacts = (tx: Tx, tenantId: string, accountId: string) =>
  tx
    .select()
    .from(profileFacts)
    .where(and(eq(profileFacts.tenantId, tenantId), eq(profileFacts.accountId, accountId)))
    .orderBy(asc(profileFacts.dimension), asc(profileFacts.field), desc(profileFacts.asOf), desc(profileFacts.id));

/** Contacts without `personal`, e-mail and phone: what a draft must not use is not even read. */
export const selectContacts = (tx: Tx, tenantId: string, accountId: string) => {
  const { personal: _personal, email: _email, phone: _phone, ...columns } = getTableColumns(contacts);
  return tx
    .select(columns)
    .from(contacts)
    .where(and(eq(contacts.tenantId, tenantId), eq(contacts.accountId, accountId)))
    .orderBy(desc(contacts.influence), asc(contacts.name));
};

export const selectOpportunities = (tx: Tx, tenantId: string, accountId: string) =>
  tx
    .select({ ...getTableColumns(opportunities), ownerName: users.name, productName: products.name })
    .from(opportunities)
    .leftJoin(users, and(eq(users.tenantId, opportunities.tenantId), eq(users.id, opportunities.ownerId)))
    .leftJoin(products, and(eq(products.tenantId, opportunities.tenantId), eq(products.id, opportunities.productId)))
    .where(and(eq(opportunities.tenantId, tenantId), eq(opportunities.accountId, accountId)))
    .orderBy(desc(opportunities.openedAt), desc(opportunities.id));

export const selectCompetitors = (tx: Tx, tenantId: string, opportunityIds: string[]) =>
  tx
    .select()
    .from(opportunityCompetitors)
    .where(
      and(eq(opportunityCompetitors.tenantId, tenantId), inArray(opportunityCompetitors.opportunityId, opportunityIds)),
    )
    .orderBy(asc(opportunityCompetitors.name));

export const selectNeeds = (tx: Tx, tenantId: string, opportunityIds: string[]) =>
  tx
    .select()
    .from(needs)
    .where(and(eq(needs.tenantId, tenantId), inArray(needs.opportunityId, opportunityIds)))
    .orderBy(asc(needs.priority), asc(needs.id));

export const selectActivities = (tx: Tx, tenantId: string, accountId: string) =>
  tx
    .select({ ...getTableColumns(activities), userName: users.name })
    .from(activities)
    .leftJoin(users, and(eq(users.tenantId, activities.tenantId), eq(users.id, activities.userId)))
    .where(and(eq(activities.tenantId, tenantId), eq(activities.accountId, accountId)))
    .orderBy(desc(activities.occurredAt), desc(activities.id))
    .limit(MAX_ACTIVITIES);

/** Who took part in the account's activities. */
export const selectParticipants = (tx: Tx, tenantId: string, accountId: string) =>
  tx
    .select({ activityId: activityContacts.activityId, contactId: activityContacts.contactId })
    .from(activityContacts)
    .innerJoin(
      activities,
      and(eq(activities.tenantId, activityContacts.tenantId), eq(activities.id, activityContacts.activityId)),
    )
    .where(and(eq(activityContacts.tenantId, tenantId), eq(activities.accountId, accountId)));

/** Purchases since a month (its first day), oldest first. */
export const selectPurchases = (tx: Tx, tenantId: string, accountId: string, sinceMonth: string) =>
  tx
    .select()
    .from(purchases)
    .where(and(eq(purchases.tenantId, tenantId), eq(purchases.accountId, accountId), gte(purchases.month, sinceMonth)))
    .orderBy(asc(purchases.month), asc(purchases.productText));
