import type { Ctx } from '#src/context.ts';
import { toDraftChecks } from '#src/features/drafts/index.ts';
import type { PageOf } from '#src/kernel/wire.ts';
import { checkNeedChange } from '#src/playbook/needs.ts';
import type { NeedChangeFilter, NeedHistoryItem } from './proof-contract.ts';
import { type NeedChangeRow, selectNeedChanges } from './proof-store.ts';
import { requireNeed } from './require-need.ts';

/** One page of what changed about a need, newest first (NEED-8). @throws LinchpinError `not_found` */
export const listNeedChanges = (ctx: Ctx, needId: string, page: NeedChangeFilter): Promise<PageOf<NeedHistoryItem>> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    await requireNeed(ctx, tx, needId);
    const { rows, nextCursor } = await selectNeedChanges(tx, ctx.actor.tenantId, needId, page);
    return { items: rows.flatMap((row) => toItem(row, ctx)), nextCursor };
  });

const toItem = (row: NeedChangeRow, { language }: Ctx): NeedHistoryItem[] =>
  toDraftChecks([checkNeedChange({ ...row, source: row.source?.id ?? null })], language).map((check) => ({
    id: row.id,
    at: row.createdAt.toISOString(),
    field: row.field,
    before: row.before,
    after: row.after,
    reason: row.reason,
    source: row.source,
    changedBy: row.changedBy,
    userId: row.userId,
    check,
  }));
