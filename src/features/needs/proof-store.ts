import { and, asc, eq, inArray, type SQL } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { type PageRequest, readPage } from '#src/db/page.ts';
import {
  activities,
  activityContacts,
  confirmationLinks,
  contacts,
  documents,
  needChanges,
  needProofs,
  needs,
  opportunities,
} from '#src/db/tables/index.ts';
import { OPEN_STAGES } from '#src/playbook/stages.ts';

export type ProofRow = typeof needProofs.$inferSelect;
export type NeedChangeRow = typeof needChanges.$inferSelect;

/** The proofs of these needs, oldest first. */
export const selectProofs = async (tx: Tx, tenantId: string, needIds: readonly string[]): Promise<ProofRow[]> =>
  needIds.length === 0
    ? []
    : tx
        .select()
        .from(needProofs)
        .where(and(eq(needProofs.tenantId, tenantId), inArray(needProofs.needId, [...needIds])))
        .orderBy(asc(needProofs.createdAt), asc(needProofs.id));

export const insertProofs = async (tx: Tx, rows: (typeof needProofs.$inferInsert)[]): Promise<void> => {
  if (rows.length > 0) await tx.insert(needProofs).values(rows);
};

/** Takes one proof away; which it was, or undefined when there is none. */
export const removeProof = async (
  tx: Tx,
  tenantId: string,
  needId: string,
  id: string,
): Promise<ProofRow | undefined> => {
  const t = needProofs;
  const [gone] = await tx
    .delete(t)
    .where(and(eq(t.tenantId, tenantId), eq(t.needId, needId), eq(t.id, id)))
    .returning();
  return gone;
};

export const insertNeedChanges = async (tx: Tx, rows: (typeof needChanges.$inferInsert)[]): Promise<void> => {
  if (rows.length > 0) await tx.insert(needChanges).values(rows);
};

/** One page of what changed about a need, newest first. */
export const selectNeedChanges = (tx: Tx, tenantId: string, needId: string, page: PageRequest) =>
  readPage(tx, needChanges, tenantId, page, [eq(needChanges.needId, needId)]);

/** The activities that proofs may quote, with who of the customer took part. */
export const selectQuotedActivities = async (tx: Tx, tenantId: string, ids: readonly string[]) => {
  if (ids.length === 0) return [];
  const t = activities;
  const rows = await tx
    .select({
      id: t.id,
      accountId: t.accountId,
      version: t.version,
      kind: t.kind,
      occurredAt: t.occurredAt,
      subject: t.subject,
      notes: t.notes,
      summary: t.summary,
      summaryStatus: t.summaryStatus,
    })
    .from(t)
    .where(and(eq(t.tenantId, tenantId), inArray(t.id, [...ids])));
  const parts = await tx
    .select({ activityId: activityContacts.activityId, id: contacts.id, name: contacts.name })
    .from(activityContacts)
    .innerJoin(
      contacts,
      and(eq(contacts.tenantId, activityContacts.tenantId), eq(contacts.id, activityContacts.contactId)),
    )
    .where(and(eq(activityContacts.tenantId, tenantId), inArray(activityContacts.activityId, [...ids])))
    .orderBy(asc(contacts.name), asc(contacts.id));
  return rows.map((row) => ({ ...row, participants: parts.filter((each) => each.activityId === row.id) }));
};
export type QuotedActivity = Awaited<ReturnType<typeof selectQuotedActivities>>[number];

/** The documents that proofs may quote; of these only what `readable` leaves, where it is given. */
export const selectQuotedDocuments = async (tx: Tx, tenantId: string, ids: readonly string[], readable?: SQL) =>
  ids.length === 0
    ? []
    : tx
        .select({
          id: documents.id,
          version: documents.version,
          title: documents.title,
          type: documents.type,
          text: documents.text,
        })
        .from(documents)
        .where(and(eq(documents.tenantId, tenantId), inArray(documents.id, [...ids]), readable));
export type QuotedDocument = Awaited<ReturnType<typeof selectQuotedDocuments>>[number];

/** Who of the customer confirmed an activity's summary by a link of their own. */
export const selectLinkConfirmers = async (tx: Tx, tenantId: string, activityId: string): Promise<string[]> => {
  const t = confirmationLinks;
  const found = await tx
    .select({ contactId: t.contactId })
    .from(t)
    .where(and(eq(t.tenantId, tenantId), eq(t.activityId, activityId), eq(t.answer, 'confirmed')));
  return found.flatMap(({ contactId }) => contactId ?? []);
};

/** The needs of an account's open deals, held until the transaction ends, in one order for everybody. */
export const selectOpenNeeds = async (tx: Tx, tenantId: string, accountId: string) => {
  const deals = await tx
    .select({ id: opportunities.id })
    .from(opportunities)
    .where(
      and(
        eq(opportunities.tenantId, tenantId),
        eq(opportunities.accountId, accountId),
        inArray(opportunities.stage, [...OPEN_STAGES]),
      ),
    );
  if (deals.length === 0) return [];
  const open = inArray(
    needs.opportunityId,
    deals.map((each) => each.id),
  );
  return tx
    .select()
    .from(needs)
    .where(and(eq(needs.tenantId, tenantId), open))
    .orderBy(asc(needs.id))
    .for('update');
};
