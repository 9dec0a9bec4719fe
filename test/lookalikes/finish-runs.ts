import { sql } from 'drizzle-orm';
import type { Ctx } from '#src/context.ts';
import type { Tx } from '#src/db/database.ts';
import { rows } from '#src/db/rows.ts';
import { newRunSchema, startRun } from '#src/features/lookalikes/index.ts';
import type { TestWorkspace } from '#test/house.ts';

const LONGEST_MS = 15_000;

/**
 * Works off what is queued and waits until no job of the workspace is under way: on a server shared by test processes another
 * process may have taken the message, and be at it still.
 */
export const finishRuns = async (house: TestWorkspace): Promise<void> => {
  await house.drain();
  for (const until = Date.now() + LONGEST_MS; Date.now() < until; ) {
    const [open] = await house.db.inTenant(house.tenantId, (tx) =>
      rows<{ count: number }>(
        tx,
        sql`select count(*)::int as count from jobs where tenant_id = ${house.tenantId} and state in ('queued', 'running')`,
      ),
    );
    if (open?.count === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('jobs are still under way');
};

/** Starts a run whose message nobody gets: the test itself is the worker, and no other process comes between. */
export const startUnsent = async (
  ctx: Ctx,
  input: Parameters<typeof newRunSchema.parse>[0],
): Promise<{ runId: string; jobId: string }> => {
  const inTenant = <T>(tenantId: string, task: (tx: Tx) => Promise<T>): Promise<T> =>
    ctx.db.inTenant(tenantId, async (tx) => {
      const answer = await task(tx);
      await rows(tx, sql`delete from outbox where tenant_id = ${tenantId} and topic = 'lookalikes.run'`);
      return answer;
    });
  const { id, jobId } = await startRun({ ...ctx, db: { ...ctx.db, inTenant } }, newRunSchema.parse(input));
  return { runId: id, jobId };
};
