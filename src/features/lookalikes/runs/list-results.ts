import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { isOver } from '#src/features/jobs/index.ts';
import { badCursor, decodeCursor, encodeCursor } from '#src/kernel/cursor.ts';
import type { ResultFilter, Results } from '../contract.ts';
import { requireRun } from './require-run.ts';
import { selectResults } from './result-store.ts';
import { toResult } from './run-view.ts';

/**
 * One page of a run's results in rank order; while it runs, of the best so far (`provisional`). A cursor names score and id, so it
 * holds when the run ends between two pages.
 * @throws LinchpinError `not_found`, `invalid_request` for a cursor that is not of this list
 */
export const listResults = (ctx: Ctx, runId: string, page: ResultFilter): Promise<Results> =>
  ctx.db.inTenant(ctx.actor.tenantId, (tx) => readResults(ctx, tx, runId, page));

/** The same inside a transaction that is open already. */
export const readResults = async (
  ctx: Ctx,
  tx: Tx,
  runId: string,
  { cursor, limit, ...filter }: ResultFilter,
): Promise<Results> => {
  const run = await requireRun(ctx, tx, runId);
  const { job } = run;
  const after = cursor ? readCursor(cursor) : null;
  const ranked = job.state === 'done' || job.state === 'cancelled';
  const found = await selectResults(tx, ctx.actor.tenantId, runId, { after, ranked, limit: limit + 1, filter });
  const shown = found.slice(0, limit);
  const last = found.length > limit ? shown.at(-1) : undefined;
  const before = after?.place ?? 0;
  return {
    items: shown.map((row, index) => toResult(row, before + index + 1, run, ctx.language)),
    nextCursor: last ? encodeCursor([last.score, last.prospect.id, before + shown.length]) : null,
    provisional: !isOver(job.state),
    state: job.state,
  };
};

const readCursor = (cursor: string): { score: number; prospectId: string; place: number } => {
  const [score, prospectId, place] = decodeCursor(cursor, 3);
  if (typeof score !== 'number' || typeof prospectId !== 'string' || typeof place !== 'number') throw badCursor();
  if (!Number.isFinite(score) || prospectId.includes('\0')) throw badCursor();
  return { score, prospectId, place };
};
