import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import type { visitBriefs } from '#src/db/tables/index.ts';
import { requireAccount } from '#src/features/accounts/index.ts';
import { healthOf, staleMarks, withStale } from '#src/features/freshness/index.ts';
import { fail } from '#src/kernel/errors.ts';
import type { VisitBrief } from './brief-contract.ts';
import { selectBriefs, selectBriefsOf } from './store.ts';

/** A stored brief as it stands today: claims whose evidence changed are stale. */
const briefView = async (ctx: Ctx, tx: Tx, row: typeof visitBriefs.$inferSelect): Promise<VisitBrief> => {
  const body = row.body as VisitBrief;
  const marks = await staleMarks(tx, ctx.actor.tenantId, 'visit_brief', row.id, 1);
  return {
    ...body,
    claims: withStale(body.claims as Parameters<typeof withStale>[0], marks, row.language) as VisitBrief['claims'],
    health: healthOf(body.claims as Parameters<typeof healthOf>[0], marks),
  };
};

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
