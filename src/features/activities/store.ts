import { and, asc, desc, eq, exists, gte, inArray, isNotNull, lt, sql } from 'drizzle-orm';
import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { containsText, readPage } from '#src/db/page.ts';
import type { RecordKind } from '#src/db/record.ts';
import { activities, activityContacts, confirmationLinks, contacts } from '#src/db/tables/index.ts';
import { visibleAccounts } from '#src/features/accounts/index.ts';
import { newId } from '#src/kernel/ids.ts';
import { addDays } from '#src/playbook/time.ts';
import type { ActivityFilter } from './contract.ts';
import type { Participant } from './domain.ts';

export const ACTIVITY: RecordKind<typeof activities> = { table: activities, prefix: 'act', entityType: 'activity' };

/** One page of the activities at accounts the asker sees, latest first. */
export const selectActivities = (tx: Tx, ctx: Ctx, filter: ActivityFilter) => {
  const t = activities;
  const { tenantId } = ctx.actor;
  const tookPart = (contactId: string) =>
    exists(
      tx
        .select({ one: sql`1` })
        .from(activityContacts)
        .where(
          and(
            eq(activityContacts.tenantId, tenantId),
            eq(activityContacts.activityId, t.id),
            eq(activityContacts.contactId, contactId),
          ),
        ),
    );
  return readPage(
    tx,
    t,
    tenantId,
    filter,
    [
      visibleAccounts(ctx, t.accountId),
      filter.q ? containsText(sql`concat_ws(' ', ${t.subject}, ${t.notes}, ${t.summary})`, filter.q) : undefined,
      filter.accountId ? eq(t.accountId, filter.accountId) : undefined,
      filter.opportunityId ? eq(t.opportunityId, filter.opportunityId) : undefined,
      filter.contactId ? tookPart(filter.contactId) : undefined,
      filter.userId ? eq(t.userId, filter.userId) : undefined,
      filter.kind ? eq(t.kind, filter.kind) : undefined,
      filter.summaryStatus ? eq(t.summaryStatus, filter.summaryStatus) : undefined,
      filter.from ? gte(t.occurredAt, new Date(filter.from)) : undefined,
      filter.to ? lt(t.occurredAt, addDays(new Date(filter.to), 1)) : undefined,
    ],
    { column: t.occurredAt, of: (row) => row.occurredAt.toISOString() },
  );
};

/** Who of the customer took part in these activities, by name. */
export const selectParticipants = (tx: Tx, tenantId: string, activityIds: string[]): Promise<Participant[]> =>
  tx
    .select({ activityId: activityContacts.activityId, id: contacts.id, name: contacts.name })
    .from(activityContacts)
    .innerJoin(
      contacts,
      and(eq(contacts.tenantId, activityContacts.tenantId), eq(contacts.id, activityContacts.contactId)),
    )
    .where(and(eq(activityContacts.tenantId, tenantId), inArray(activityContacts.activityId, activityIds)))
    .orderBy(asc(contacts.name), asc(contacts.id));

/** What the customer answered by confirmation links, latest first (PROFILE-4). */
export const selectAnswers = (tx: Tx, tenantId: string, activityIds: string[]) =>
  tx
    .select({
      activityId: confirmationLinks.activityId,
      answer: confirmationLinks.answer,
      by: confirmationLinks.answeredBy,
      at: confirmationLinks.answeredAt,
      comment: confirmationLinks.comment,
    })
    .from(confirmationLinks)
    .where(
      and(
        eq(confirmationLinks.tenantId, tenantId),
        inArray(confirmationLinks.activityId, activityIds),
        isNotNull(confirmationLinks.answeredAt),
      ),
    )
    .orderBy(desc(confirmationLinks.answeredAt), desc(confirmationLinks.id));

/** Which of these are contacts of the account. */
export const selectContactIds = async (
  tx: Tx,
  tenantId: string,
  accountId: string,
  ids: string[],
): Promise<Set<string>> => {
  const found = await tx
    .select({ id: contacts.id })
    .from(contacts)
    .where(and(eq(contacts.tenantId, tenantId), eq(contacts.accountId, accountId), inArray(contacts.id, ids)));
  return new Set(found.map((each) => each.id));
};

/** Puts these participants in the place of those before. */
export const replaceParticipants = async (
  tx: Tx,
  tenantId: string,
  activityId: string,
  contactIds: readonly string[],
): Promise<void> => {
  const t = activityContacts;
  await tx.delete(t).where(and(eq(t.tenantId, tenantId), eq(t.activityId, activityId)));
  if (contactIds.length > 0)
    await tx.insert(t).values(contactIds.map((contactId) => ({ tenantId, id: newId('act'), activityId, contactId })));
};
