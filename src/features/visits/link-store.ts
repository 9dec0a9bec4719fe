import { and, desc, eq, isNull, ne } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { confirmationLinks, tenants } from '#src/db/tables/index.ts';

export const insertLink = async (tx: Tx, row: typeof confirmationLinks.$inferInsert): Promise<void> => {
  await tx.insert(confirmationLinks).values(row);
};

/** Whose link this is, by the SHA-256 of its token. Runs as the gate, which sees nothing else of it. */
export const selectLinkHome = async (tx: Tx, hash: string): Promise<{ tenantId: string; id: string } | null> => {
  const [row] = await tx
    .select({ tenantId: confirmationLinks.tenantId, id: confirmationLinks.id })
    .from(confirmationLinks)
    .where(eq(confirmationLinks.hash, hash));
  return row ?? null;
};

export const selectLink = async (tx: Tx, tenantId: string, id: string, purpose: 'read' | 'change' = 'read') => {
  const query = tx
    .select()
    .from(confirmationLinks)
    .where(and(eq(confirmationLinks.tenantId, tenantId), eq(confirmationLinks.id, id)));
  const [row] = await (purpose === 'change' ? query.for('update') : query);
  return row ?? null;
};

export const selectLinksOf = (tx: Tx, tenantId: string, activityId: string) =>
  tx
    .select()
    .from(confirmationLinks)
    .where(and(eq(confirmationLinks.tenantId, tenantId), eq(confirmationLinks.activityId, activityId)))
    .orderBy(desc(confirmationLinks.createdAt), desc(confirmationLinks.id));

export const updateLink = async (
  tx: Tx,
  tenantId: string,
  id: string,
  set: Partial<typeof confirmationLinks.$inferInsert>,
): Promise<void> => {
  await tx
    .update(confirmationLinks)
    .set(set)
    .where(and(eq(confirmationLinks.tenantId, tenantId), eq(confirmationLinks.id, id)));
};

/** Withdraws the links of an activity that nobody answered yet: all of them, or those that show another text than this. */
export const revokeOpenLinks = async (
  tx: Tx,
  tenantId: string,
  activityId: string,
  at: Date,
  unlessShowing?: string,
): Promise<void> => {
  const t = confirmationLinks;
  await tx
    .update(t)
    .set({ revokedAt: at })
    .where(
      and(
        eq(t.tenantId, tenantId),
        eq(t.activityId, activityId),
        isNull(t.answeredAt),
        isNull(t.revokedAt),
        unlessShowing === undefined ? undefined : ne(t.summary, unlessShowing),
      ),
    );
};

export const selectTenantName = async (tx: Tx, tenantId: string): Promise<string> => {
  const [row] = await tx.select({ name: tenants.name }).from(tenants).where(eq(tenants.id, tenantId));
  return row?.name ?? '';
};
