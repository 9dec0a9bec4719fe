import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { ownedAccounts } from '#src/features/accounts/index.ts';
import { readSettings } from '#src/features/workspaces/index.ts';
import { fail } from '#src/kernel/errors.ts';
import { detailsOfMinors, minorsReason } from './domain.ts';

/** At which of these accounts the asker may see personal details: admins everywhere, else the owner and their managers (PROFILE-3). */
export const personalAccounts = async (ctx: Ctx, tx: Tx, accountIds: readonly string[]): Promise<Set<string>> =>
  ctx.actor.role === 'admin' ? new Set(accountIds) : ownedAccounts(ctx, tx, accountIds);

/** @throws LinchpinError `forbidden` when personal details at this account are not the asker's to touch */
export const requirePersonal = async (ctx: Ctx, tx: Tx, accountId: string): Promise<void> => {
  if ((await personalAccounts(ctx, tx, [accountId])).has(accountId)) return;
  throw fail('forbidden', {
    zh: '个人信息只有客户负责人、其经理和管理员可以查看和改动（PROFILE-3），没有写入任何内容。',
    en: 'Personal details are for the owner, their managers and admins alone (PROFILE-3); nothing was written.',
  });
};

/**
 * Checks personal details that somebody wants to store.
 * @throws LinchpinError `forbidden` for who may not, `invalid_request` for details of minors unless the workspace has a reason
 */
export const checkPersonal = async (
  ctx: Ctx,
  tx: Tx,
  accountId: string,
  personal: Record<string, string> | undefined,
): Promise<void> => {
  if (!personal) return;
  await requirePersonal(ctx, tx, accountId);
  const details = detailsOfMinors(personal);
  if (details.length === 0 || minorsReason(await readSettings(tx, ctx.actor.tenantId))) return;
  throw fail(
    'invalid_request',
    {
      zh: '未成年人的信息不予保存（PROFILE-3），没有写入任何内容。请删去这些内容后重试。',
      en: 'Nothing about minors is stored (PROFILE-3); nothing was written. Leave it out and try again.',
    },
    {
      errors: details.map((name) => ({
        pointer: `/personal/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`,
        code: 'minor',
        message: { zh: '涉及未成年人', en: 'tells of a minor' },
      })),
    },
  );
};
