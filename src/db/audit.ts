import type { Actor } from '../kernel/actor.ts';
import { newId } from '../kernel/ids.ts';
import type { Tx } from './database.ts';
import { auditLog } from './tables/index.ts';

/**
 * Writes who did what to which record, in the change's own transaction. Details hold ids, names of fields and counts,
 * never customer text.
 */
export const audit = async (
  tx: Tx,
  who: { actor: Actor; requestId: string },
  entry: { action: string; entityType: string; entityId: string; details?: Record<string, unknown> },
): Promise<void> => {
  await tx.insert(auditLog).values({
    tenantId: who.actor.tenantId,
    id: newId('aud'),
    keyId: who.actor.keyId,
    userId: who.actor.userId,
    requestId: who.requestId,
    ...entry,
  });
};
