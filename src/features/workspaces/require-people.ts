import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { unknownReference } from '#src/kernel/unknown-reference.ts';
import { findPeople } from './find-people.ts';

/**
 * Makes sure that every named person is of this workspace.
 * @param pointer where in the request they are named
 * @throws LinchpinError `not_found` when one is not
 */
export const requirePeople = async (ctx: Ctx, tx: Tx, ids: readonly string[], pointer: string): Promise<void> => {
  const found = await findPeople(tx, ctx.actor.tenantId, ids);
  if (!ids.every((id) => found.has(id))) throw unknownReference(pointer, { zh: '用户', en: 'person' });
};
