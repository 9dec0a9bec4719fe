import type { Ctx } from '#src/context.ts';
import { audit } from '#src/db/audit.ts';
import { ROLE_SCOPES } from '#src/kernel/actor.ts';
import { fail } from '#src/kernel/errors.ts';
import { newId } from '#src/kernel/ids.ts';
import { newApiKey, sha256Hex } from '#src/kernel/secret.ts';
import type { NewKey } from './contract.ts';
import { insertKey, selectUser } from './store.ts';

/**
 * Makes an API key. The key itself is in the answer alone; the store keeps its hash.
 * @throws LinchpinError `not_found` for an unknown user, `invalid_request` for scopes beyond the role's.
 */
export const createKey = async (ctx: Ctx, input: NewKey): Promise<{ id: string; key: string }> => {
  const allowed = ROLE_SCOPES[input.role];
  const scopes = input.scopes ?? [...allowed];
  const beyond = scopes.filter((scope) => !allowed.includes(scope));
  if (beyond.length > 0)
    throw fail('invalid_request', {
      zh: `角色 ${input.role} 不能有权限 ${beyond.join('、')}，未生成密钥。`,
      en: `The role ${input.role} cannot have the scope ${beyond.join(', ')}; no key was made.`,
    });
  const key = newApiKey();
  const hash = await sha256Hex(key);
  return ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { tenantId } = ctx.actor;
    if (input.userId && !(await selectUser(tx, tenantId, input.userId)))
      throw fail('not_found', { zh: '没有这位用户，未生成密钥。', en: 'No such user; no key was made.' });
    const id = newId('key');
    await insertKey(tx, {
      tenantId,
      id,
      hash,
      hint: key.slice(-4),
      role: input.role,
      userId: input.userId ?? null,
      scopes,
    });
    await audit(tx, ctx, { action: 'create', entityType: 'key', entityId: id, details: { role: input.role, scopes } });
    return { id, key };
  });
};
