import type { Database } from '#src/db/database.ts';
import { ROLE_SCOPES } from '#src/kernel/actor.ts';
import { newId } from '#src/kernel/ids.ts';
import { newApiKey, sha256Hex } from '#src/kernel/secret.ts';
import { insertKey, insertTenant } from './store.ts';

/**
 * Makes a tenant with one admin key.
 * @param input.adminKey the key to give the admin role; a new one is generated when absent.
 * @returns the tenant's id and the key, which is shown here and never again.
 */
export const createWorkspace = async (
  db: Database,
  input: { name: string; adminKey?: string },
): Promise<{ id: string; key: string }> => {
  const id = newId('ten');
  const key = input.adminKey ?? newApiKey();
  const hash = await sha256Hex(key);
  await db.asGate((tx) => insertTenant(tx, { id, name: input.name }));
  await db.inTenant(id, (tx) =>
    insertKey(tx, {
      tenantId: id,
      id: newId('key'),
      hash,
      hint: key.slice(-4),
      role: 'admin',
      userId: null,
      scopes: [...ROLE_SCOPES.admin],
    }),
  );
  return { id, key };
};
