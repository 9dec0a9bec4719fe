import { and, eq, inArray, sql } from 'drizzle-orm';
import type { Tx } from '#src/db/database.ts';
import { apiKeys, tenants, users } from '#src/db/tables/index.ts';
import type { Actor, Role, Scope } from '#src/kernel/actor.ts';

/** Finds whose key this is by its SHA-256; null when there is none or it was revoked. Runs as the gate. */
export const selectActorByKeyHash = async (tx: Tx, hash: string): Promise<Actor | null> => {
  const [key] = await tx
    .select()
    .from(apiKeys)
    .where(and(eq(apiKeys.hash, hash), sql`${apiKeys.revokedAt} is null`));
  if (!key) return null;
  return { tenantId: key.tenantId, keyId: key.id, userId: key.userId, role: key.role, scopes: key.scopes as Scope[] };
};

export const insertTenant = async (tx: Tx, tenant: { id: string; name: string }): Promise<void> => {
  await tx.insert(tenants).values(tenant);
};

/** How many workspaces there are. Runs as the gate. */
export const countTenants = async (tx: Tx): Promise<number> => {
  const [row] = await tx.select({ count: sql<number>`count(*)::int` }).from(tenants);
  return row?.count ?? 0;
};

export const insertUser = async (
  tx: Tx,
  user: {
    tenantId: string;
    id: string;
    name: string;
    nameKey: string;
    role: Role;
    managerId?: string | null;
    region?: string | null;
  },
): Promise<void> => {
  await tx.insert(users).values(user);
};

export const selectUser = async (tx: Tx, tenantId: string, id: string) => {
  const [user] = await tx
    .select()
    .from(users)
    .where(and(eq(users.tenantId, tenantId), eq(users.id, id)));
  return user ?? null;
};

/** A workspace's settings, as stored. */
export const selectSettings = async (tx: Tx, tenantId: string): Promise<Record<string, unknown>> => {
  const [tenant] = await tx.select({ settings: tenants.settings }).from(tenants).where(eq(tenants.id, tenantId));
  return tenant?.settings ?? {};
};

/** The settings, held until the transaction ends, so that two changes at once are both kept. */
export const lockSettings = async (tx: Tx, tenantId: string): Promise<Record<string, unknown>> => {
  const [tenant] = await tx
    .select({ settings: tenants.settings })
    .from(tenants)
    .where(eq(tenants.id, tenantId))
    .for('update');
  return tenant?.settings ?? {};
};

export const updateSettings = async (tx: Tx, tenantId: string, settings: Record<string, unknown>): Promise<void> => {
  await tx.update(tenants).set({ settings }).where(eq(tenants.id, tenantId));
};

export const selectPeople = (tx: Tx, tenantId: string, ids: string[]) =>
  tx
    .select({ id: users.id, name: users.name })
    .from(users)
    .where(and(eq(users.tenantId, tenantId), inArray(users.id, ids)));

export const insertKey = async (
  tx: Tx,
  key: { tenantId: string; id: string; hash: string; hint: string; role: Role; userId: string | null; scopes: Scope[] },
): Promise<void> => {
  await tx.insert(apiKeys).values(key);
};
