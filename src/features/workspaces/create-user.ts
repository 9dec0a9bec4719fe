import type { Ctx } from '#src/context.ts';
import { audit } from '#src/db/audit.ts';
import { fail } from '#src/kernel/errors.ts';
import { newId } from '#src/kernel/ids.ts';
import { nameKey } from '#src/kernel/name-key.ts';
import type { NewUser } from './contract.ts';
import { insertUser, selectUser } from './store.ts';

/**
 * Adds a person to the workspace.
 * @throws LinchpinError `not_found` when the named manager is not in this workspace.
 */
export const createUser = (ctx: Ctx, input: NewUser): Promise<{ id: string }> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { tenantId } = ctx.actor;
    if (input.managerId && !(await selectUser(tx, tenantId, input.managerId)))
      throw fail('not_found', { zh: '没有这位经理，未新增用户。', en: 'No such manager; no user was added.' });
    const id = newId('usr');
    await insertUser(tx, {
      tenantId,
      id,
      name: input.name,
      nameKey: nameKey(input.name),
      role: input.role,
      managerId: input.managerId ?? null,
      region: input.region ?? null,
    });
    await audit(tx, ctx, { action: 'create', entityType: 'user', entityId: id, details: { role: input.role } });
    return { id };
  });
