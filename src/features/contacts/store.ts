import { and, arrayContains, eq, isNotNull, isNull, sql } from 'drizzle-orm';
import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { containsText, readPage } from '#src/db/page.ts';
import type { RecordKind } from '#src/db/record.ts';
import { contactChanges, contacts, needs, opportunityCompetitors } from '#src/db/tables/index.ts';
import { visibleAccounts } from '#src/features/accounts/index.ts';
import { newId } from '#src/kernel/ids.ts';
import type { ContactFilter } from './contract.ts';
import type { ContactRow, Reporting } from './domain.ts';

export const CONTACT: RecordKind<typeof contacts> = { table: contacts, prefix: 'con', entityType: 'contact' };

/** One page of the contacts at accounts the asker sees. */
export const selectContacts = (tx: Tx, ctx: Ctx, filter: ContactFilter) =>
  readPage(tx, contacts, ctx.actor.tenantId, filter, [
    visibleAccounts(ctx, contacts.accountId),
    filter.accountId ? eq(contacts.accountId, filter.accountId) : undefined,
    filter.q
      ? containsText(
          sql`concat_ws(' ', ${contacts.name}, ${contacts.title}, ${contacts.department}, ${contacts.email}, ${contacts.externalId})`,
          filter.q,
        )
      : undefined,
    filter.role ? arrayContains(contacts.roles, [filter.role]) : undefined,
    filter.department ? containsText(contacts.department, filter.department) : undefined,
    filter.left === undefined ? undefined : filter.left ? isNotNull(contacts.leftAt) : isNull(contacts.leftAt),
  ]);

/** Who reports to whom at an account. */
export const selectReporting = (tx: Tx, tenantId: string, accountId: string): Promise<Reporting[]> =>
  tx
    .select({ id: contacts.id, reportsToId: contacts.reportsToId })
    .from(contacts)
    .where(and(eq(contacts.tenantId, tenantId), eq(contacts.accountId, accountId)));

/** Keeps what changed on a contact, and who changed it. */
export const noteChanges = async (
  tx: Tx,
  ctx: Ctx,
  { id: contactId, accountId }: Pick<ContactRow, 'id' | 'accountId'>,
  changes: readonly { field: string; before: string | null; after: string | null }[],
): Promise<void> => {
  const { tenantId, userId: changedBy } = ctx.actor;
  const whose = { tenantId, contactId, accountId, changedBy, createdAt: ctx.now() };
  if (changes.length > 0)
    await tx.insert(contactChanges).values(changes.map((change) => ({ ...change, ...whose, id: newId('chg') })));
};

/** Lets go of a contact wherever another record names them, so that they can be deleted. */
export const releaseContact = async (tx: Tx, tenantId: string, id: string, at: Date): Promise<void> => {
  await tx
    .update(contacts)
    .set({ reportsToId: null, version: sql`${contacts.version} + 1`, updatedAt: at })
    .where(and(eq(contacts.tenantId, tenantId), eq(contacts.reportsToId, id)));
  await tx
    .update(needs)
    .set({ contactId: null, version: sql`${needs.version} + 1`, updatedAt: at })
    .where(and(eq(needs.tenantId, tenantId), eq(needs.contactId, id)));
  await tx
    .update(opportunityCompetitors)
    .set({ supporterContactId: null })
    .where(and(eq(opportunityCompetitors.tenantId, tenantId), eq(opportunityCompetitors.supporterContactId, id)));
};
