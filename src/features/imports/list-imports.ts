import type { Ctx } from '#src/context.ts';
import type { PageOf } from '#src/kernel/wire.ts';
import type { ImportFilter, ImportSummary } from './contract.ts';
import { toSummary } from './import-report.ts';
import { selectImports } from './store.ts';

/** One page of the workspace's imports, newest first. */
export const listImports = (ctx: Ctx, filter: ImportFilter): Promise<PageOf<ImportSummary>> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const { rows, nextCursor } = await selectImports(tx, ctx.actor.tenantId, filter);
    return { items: rows.map(toSummary), nextCursor };
  });
