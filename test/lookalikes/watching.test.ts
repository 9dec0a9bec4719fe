import { describe, expect, it } from 'vitest';
import type { Job } from '#src/features/jobs/index.ts';
import { lookalikeJobs, type Results, type Run } from '#src/features/lookalikes/index.ts';
import { openWorkspace } from '#test/house.ts';
import { finishRuns, startUnsent } from './finish-runs.ts';
import { addCustomers, addProspects, madeCompanies, madeCustomers } from './market.ts';
import { readEvents } from './read-events.ts';

const PROSPECTS = 900;

/** A run whose worker calls `between` once, after the transaction that has brought it to `at` candidates, while it is under way. */
const openRun = async (between: (path: { runId: string; jobId: string }) => Promise<void>, at: number) => {
  const house = await openWorkspace();
  await addCustomers(house.db, house.tenantId, madeCustomers());
  await addProspects(house.db, house.tenantId, madeCompanies(PROSPECTS));
  const { runId, jobId } = await startUnsent(house.ctx(), { seeds: { filter: {} }, limit: 30 });
  const ctx = house.deps.backgroundContext(house.tenantId, 'req_test', new AbortController().signal);
  let called = false;
  const reached = async (): Promise<boolean> => {
    const job = await house.json<Job>(200, 'GET', `/v1/jobs/${jobId}`);
    return job.state === 'running' && job.done >= at;
  };
  const work = () =>
    lookalikeJobs['lookalikes.run'](
      {
        ...ctx,
        db: {
          ...ctx.db,
          inTenant: async (tenantId, task) => {
            const answer = await ctx.db.inTenant(tenantId, task);
            if (!called && at <= PROSPECTS && (await reached())) {
              called = true;
              await between({ runId, jobId });
            }
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
    const { house, jobId, work } = await openRun(async () => undefined, PROSPECTS + 1);
    const reading = readEvents(await house.api('GET', `/v1/jobs/${jobId}/events`));
    await work();
    const seen = await reading;
    const done = seen.map((each) => Number(each.data.done));
    expect(done).toEqual(done.toSorted((a, b) => a - b));
    expect([...new Set(seen.map((each) => each.data.stage))]).toEqual([null, 'features', 'learn', 'score', 'rank']);
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
    }, 250);
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

describe('pausing a run', () => {
  it('keeps what was found, goes on from there when resumed, and comes to the same', async () => {
    const { house, runId, jobId, work } = await openRun(async (path) => {
      const run = await house.json<Run>(200, 'POST', `/v1/lookalikes/${path.runId}/pause`);
      expect(run.job).toMatchObject({ state: 'running', pauseRequested: true });
    }, 250);
    await work();
    const paused = await house.json<Run>(200, 'GET', `/v1/lookalikes/${runId}`);
    expect(paused).toMatchObject({ state: 'paused', job: { pauseRequested: false } });
    expect(paused.job.done).toBeGreaterThan(0);
    expect(paused.job.done).toBeLessThan(PROSPECTS);
    const { items } = await house.json<Results>(200, 'GET', `/v1/lookalikes/${runId}/results`);
    expect(items.length).toBeGreaterThan(0);
    // A message that comes while it is paused moves nothing.
    await work();
    expect(await house.json<Run>(200, 'GET', `/v1/lookalikes/${runId}`)).toEqual(paused);
    expect(await house.json<Run>(200, 'POST', `/v1/lookalikes/${runId}/resume`)).toMatchObject({ state: 'queued' });
    await finishRuns(house);
    const done = await house.json<Run>(200, 'GET', `/v1/lookalikes/${runId}`);
    expect(done).toMatchObject({ state: 'done', job: { done: PROSPECTS }, counts: { ranked: 30 } });
    const events = await readEvents(await house.api('GET', `/v1/jobs/${jobId}/events`));
    expect(events.map((each) => each.id)).toEqual(events.map((_, n) => n + 1));
    await house.json(409, 'POST', `/v1/lookalikes/${runId}/pause`);
  });

  it('can be cancelled while it is paused: what was found is ranked', async () => {
    const { house, runId, work } = await openRun(async (path) => {
      await house.json(200, 'POST', `/v1/jobs/${path.jobId}/pause`);
    }, 250);
    await work();
    await house.json(200, 'POST', `/v1/lookalikes/${runId}/cancel`);
    await finishRuns(house);
    expect(await house.json<Run>(200, 'GET', `/v1/lookalikes/${runId}`)).toMatchObject({
      state: 'cancelled',
      counts: { ranked: 30 },
    });
  });
});

describe('stopping a run', () => {
  it('keeps and ranks what was found', async () => {
    const { house, runId, jobId, work } = await openRun(async (path) => {
      const job = await house.json<Job>(200, 'POST', `/v1/jobs/${path.jobId}/cancel`);
      expect(job).toMatchObject({ state: 'running', cancelRequested: true });
    }, 250);
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
    }, 0);
    await work();
    expect(await house.json<Run>(200, 'GET', `/v1/lookalikes/${runId}`)).toMatchObject({
      state: 'cancelled',
      portrait: null,
    });
    expect(await house.json<Results>(200, 'GET', `/v1/lookalikes/${runId}/results`)).toMatchObject({ items: [] });
  });
});
