import type { Ctx } from '#src/context.ts';
import { audit } from '#src/db/audit.ts';
import { requireActivity } from '#src/features/activities/index.ts';
import { fail } from '#src/kernel/errors.ts';
import type { Link } from './link-contract.ts';
import { selectLink, selectLinksOf, updateLink } from './link-store.ts';
import { toLink } from './link-view.ts';

/** The confirmation links of a visit with what the customer answered, newest first. @throws LinchpinError `not_found` */
export const listLinks = (ctx: Ctx, activityId: string): Promise<{ items: Link[] }> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    await requireActivity(ctx, tx, activityId);
    const found = await selectLinksOf(tx, ctx.actor.tenantId, activityId);
    return { items: found.map((row) => toLink(row, ctx.now())) };
  });

/** Withdraws a link: whoever follows it then sees what an unknown one shows. Answers given stay. @throws LinchpinError `not_found` */
export const revokeLink = (ctx: Ctx, id: string): Promise<Link> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { tenantId } = ctx.actor;
    const row = id.includes('\0') ? null : await selectLink(tx, tenantId, id, 'change');
    if (!row) throw fail('not_found', { zh: '没有找到这个确认链接。', en: 'No such confirmation link.' });
    await requireActivity(ctx, tx, row.activityId);
    if (row.revokedAt) return toLink(row, ctx.now());
    await updateLink(tx, tenantId, id, { revokedAt: ctx.now() });
    await audit(tx, ctx, { action: 'revoke', entityType: 'confirmation_link', entityId: id });
    return toLink({ ...row, revokedAt: ctx.now() }, ctx.now());
  });
