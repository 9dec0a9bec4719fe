import { describe, expect, it } from 'vitest';
import type { Job } from '#src/features/jobs/index.ts';
import { lookalikeJobs, type Results, type Run } from '#src/features/lookalikes/index.ts';
import { openWorkspace } from '#test/house.ts';
import { startUnsent } from './finish-runs.ts';
import { addCustomers, addProspects, madeCompanies, madeCustomers } from './market.ts';
import { readEvents } from './read-events.ts';

const PROSPECTS = 900;

/** A run whose worker calls `between` after the transaction with this number, while it is under way. */
const openRun = async (between: (path: { runId: string; jobId: string }) => Promise<void>, at: number) => {
  const house = await openWorkspace();
  await addCustomers(house.db, house.tenantId, madeCustomers());
  await addProspects(house.db, house.tenantId, madeCompanies(PROSPECTS));
  const { runId, jobId } = await startUnsent(house.ctx(), { seeds: { filter: {} }, limit: 30 });
  const ctx = house.deps.backgroundContext(house.tenantId, 'req_test', new AbortController().signal);
  let count = 0;
  const work = () =>
    lookalikeJobs['lookalikes.run'](
      {
        ...ctx,
        db: {
          ...ctx.db,
          inTenant: async (tenantId, task) => {
            const answer = await ctx.db.inTenant(tenantId, task);
            count += 1;
            if (count === at) await between({ runId, jobId });
            return answer;
          },
        },
      },
      { runId, jobId },
    );
  return { house, runId, jobId, work };
};

describe('watching a run', () => {
  it('moves from learning to scoring to ranking over SSE, never backwards', async () => {
    const { house, jobId, work } = await openRun(async () => undefined, 0);
    const reading = readEvents(await house.api('GET', `/v1/jobs/${jobId}/events`));
    await work();
    const seen = await reading;
    const done = seen.map((each) => Number(each.data.done));
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect([...new Set(seen.map((each) => each.data.stage))]).toEqual([null, 'learn', 'score', 'rank']);
    expect(seen.map((each) => each.id)).toEqual(seen.map((_, n) => n + 1));
    expect(seen.at(-1)).toMatchObject({
      event: 'done',
      data: { done: PROSPECTS, total: PROSPECTS, counts: { ranked: 30 } },
    });
  });

  it('shows the best so far, marked as provisional, with ranks and reasons', async () => {
    const seen: Results[] = [];
    const { house, runId, work } = await openRun(async (path) => {
      const first = await house.json<Results>(200, 'GET', `/v1/lookalikes/${path.runId}/results?limit=20`);
      const next = await house.json<Results>(
        200,
        'GET',
        `/v1/lookalikes/${path.runId}/results?limit=20&cursor=${first.nextCursor}`,
      );
      seen.push(first, next);
    }, 10);
    await work();
    const items = seen.flatMap((page) => page.items);
    expect(seen[0]).toMatchObject({ provisional: true, state: 'running' });
    expect(items.map((item) => item.rank)).toEqual(Array.from({ length: 40 }, (_, n) => n + 1));
    expect(items.every((item) => item.reasons.length > 0)).toBe(true);
    const after = await house.json<Results>(200, 'GET', `/v1/lookalikes/${runId}/results?limit=20`);
    expect(after).toMatchObject({ provisional: false, state: 'done' });
    // A cursor from before the end still holds after it.
    const later = await house.json<Results>(
      200,
      'GET',
      `/v1/lookalikes/${runId}/results?cursor=${seen[0]?.nextCursor}`,
    );
    const border = items[19];
    expect(later.items.every((item) => item.score <= (border?.score ?? 0))).toBe(true);
  });
});

describe('stopping a run', () => {
  it('keeps and ranks what was found', async () => {
    const { house, runId, jobId, work } = await openRun(async (path) => {
      const job = await house.json<Job>(200, 'POST', `/v1/jobs/${path.jobId}/cancel`);
      expect(job).toMatchObject({ state: 'running', cancelRequested: true });
    }, 9);
    await work();
    const run = await house.json<Run>(200, 'GET', `/v1/lookalikes/${runId}`);
    expect(run).toMatchObject({ state: 'cancelled', counts: { ranked: 30 } });
    expect(run.job.done).toBeGreaterThan(0);
    expect(run.job.done).toBeLessThan(PROSPECTS);
    const { items, provisional } = await house.json<Results>(200, 'GET', `/v1/lookalikes/${runId}/results`);
    expect([items.length, provisional]).toEqual([30, false]);
    const events = await readEvents(await house.api('GET', `/v1/jobs/${jobId}/events`));
    expect(events.at(-1)?.event).toBe('cancelled');
    await work();
    expect(await house.json<Run>(200, 'GET', `/v1/lookalikes/${runId}`)).toEqual(run);
  });

  it('before it learnt anything leaves an empty list, not a broken one', async () => {
    const { house, runId, work } = await openRun(async (path) => {
      await house.json(200, 'POST', `/v1/jobs/${path.jobId}/cancel`);
    }, 1);
    await work();
    expect(await house.json<Run>(200, 'GET', `/v1/lookalikes/${runId}`)).toMatchObject({
      state: 'cancelled',
      portrait: null,
    });
    expect(await house.json<Results>(200, 'GET', `/v1/lookalikes/${runId}/results`)).toMatchObject({ items: [] });
  });
});
