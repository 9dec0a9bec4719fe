import type { Ctx } from '#src/context.ts';
import { decodeCursor, encodeCursor } from '#src/kernel/cursor.ts';
import type { PageOf } from '#src/kernel/wire.ts';
import type { Run, RunFilter } from '../contract.ts';
import { selectRuns } from './run-store.ts';
import { toRun } from './run-view.ts';

/** One page of the runs the asker may see, newest first. */
export const listRuns = (ctx: Ctx, { cursor, limit }: RunFilter): Promise<PageOf<Run>> =>
  ctx.db.inTenant(ctx.actor.tenantId, async (tx) => {
    const after = cursor ? String(decodeCursor(cursor, 1)[0]).replaceAll('\0', '') : null;
    const found = await selectRuns(tx, ctx, after, limit + 1);
    const shown = found.slice(0, limit);
    const last = found.length > limit ? shown.at(-1) : undefined;
    return { items: shown.map((row) => toRun(row, ctx.language)), nextCursor: last ? encodeCursor([last.id]) : null };
  });
