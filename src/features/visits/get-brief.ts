import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import type { visitBriefs } from '#src/db/tables/index.ts';
import { requireAccount } from '#src/features/accounts/index.ts';
import { withHealth } from '#src/features/freshness/index.ts';
import { fail } from '#src/kernel/errors.ts';
import type { VisitBrief } from './brief-contract.ts';
import { selectBriefs, selectBriefsOf } from './store.ts';

/** A stored brief as it stands today: claims whose evidence changed are stale. */
const briefView = (ctx: Ctx, tx: Tx, row: typeof visitBriefs.$inferSelect): Promise<VisitBrief> =>
  withHealth(tx, ctx.actor.tenantId, 'visit_brief', row.body as VisitBrief);

/** Reads one brief. @throws LinchpinError `not_found` */
export const getBrief = (ctx: Ctx, id: string): Promise<VisitBrief> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const [row] = id.includes('\0') ? [] : await selectBriefs(tx, ctx.actor.tenantId, [id]);
    if (!row) throw fail('not_found', { zh: '没有找到这份准备单。', en: 'No such brief.' });
    await requireAccount(ctx, tx, row.accountId);
    return briefView(ctx, tx, row);
  });

/** The briefs of an account, newest first. @throws LinchpinError `not_found` */
export const listBriefs = (ctx: Ctx, accountId: string): Promise<{ items: VisitBrief[] }> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    await requireAccount(ctx, tx, accountId);
    const items: VisitBrief[] = [];
    for (const row of await selectBriefsOf(tx, ctx.actor.tenantId, accountId))
      items.push(await briefView(ctx, tx, row));
    return { items };
  });
