import { sql } from 'drizzle-orm';
import { describe, expect, it, vi } from 'vitest';
import type { Ctx } from '#src/context.ts';
import { rows } from '#src/db/rows.ts';
import {
  claimJob,
  createJob,
  endJob,
  type Hold,
  HoldLost,
  type Job,
  keepHold,
  reportProgress,
  whileHeld,
} from '#src/features/jobs/index.ts';
import { openWorkspace, type TestWorkspace } from '#test/house.ts';
import { readEvents } from '#test/lookalikes/read-events.ts';
import { addPerson } from '#test/people.ts';

const newJob = (ctx: Ctx): Promise<string> =>
  ctx.db.inTenant(ctx.actor.tenantId, (tx) => createJob(ctx, tx, { kind: 'test.kind', subjectId: 'look_x' }));
const held = async (ctx: Ctx, jobId: string): Promise<Hold> => {
  const hold = await claimJob(ctx, jobId);
  if (!hold) throw new Error('the job was not to be had');
  return hold;
};
const progress = (ctx: Ctx, hold: Hold, done: number) =>
  ctx.db.inTenant(hold.tenantId, (tx) => reportProgress(ctx, tx, hold, { stage: 'score', done, total: 10 }));
const end = (ctx: Ctx, hold: Hold, state: 'done' | 'failed' | 'cancelled') =>
  ctx.db.inTenant(hold.tenantId, (tx) => endJob(ctx, tx, hold, state));
const events = (house: TestWorkspace, id: string, lastEventId?: number) =>
  house.api('GET', `/v1/jobs/${id}/events`, undefined, {
    headers: lastEventId === undefined ? {} : { 'last-event-id': String(lastEventId) },
  });

describe('following a job', () => {
  it('tells every event once, in order, with its number, and ends with the job', async () => {
    const house = await openWorkspace();
    const ctx = house.ctx();
    const id = await newJob(ctx);
    const stream = await events(house, id);
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    const reading = readEvents(stream);
    const hold = await held(ctx, id);
    await progress(ctx, hold, 4);
    await progress(ctx, hold, 10);
    await end(ctx, hold, 'done');
    const seen = await reading;
    expect(seen.map((each) => [each.id, each.event, each.data.done])).toEqual([
      [1, 'progress', 0],
      [2, 'progress', 4],
      [3, 'progress', 10],
      [4, 'done', 10],
    ]);
    expect(seen.at(-1)?.data).toMatchObject({ id, kind: 'test.kind', state: 'done', stage: 'score', total: 10 });
  });

  it('resumes after Last-Event-ID, and is over at once when nothing is left', async () => {
    const house = await openWorkspace();
    const ctx = house.ctx();
    const id = await newJob(ctx);
    const hold = await held(ctx, id);
    await progress(ctx, hold, 4);
    await end(ctx, hold, 'cancelled');
    expect((await readEvents(await events(house, id, 2))).map((each) => [each.id, each.event])).toEqual([
      [3, 'cancelled'],
    ]);
    expect(await readEvents(await events(house, id, 3))).toEqual([]);
    expect(await readEvents(await events(house, id, 99))).toEqual([]);
  });

  it('ends with a typed event when the service stops, and the job goes on', async () => {
    const house = await openWorkspace();
    const ctx = house.ctx();
    const id = await newJob(ctx);
    const reading = (await events(house, id)).text();
    await new Promise((resolve) => setTimeout(resolve, 50));
    house.shutdown.abort();
    expect(await reading).toMatch(/event: error\ndata: .*"code":"shutting_down"/u);
    expect(await house.json<Job>(200, 'GET', `/v1/jobs/${id}`)).toMatchObject({ state: 'queued' });
  });

  it('is only for the workspace, and in it for who started it and those above', async () => {
    const [house, other] = [await openWorkspace(), await openWorkspace()];
    const [seller, peer] = [await addPerson(house, '甲', 'seller'), await addPerson(house, '乙', 'seller')];
    const id = await newJob(house.ctx('seller', seller.id));
    for (const [method, path] of [
      ['GET', `/jobs/${id}`],
      ['GET', `/jobs/${id}/events`],
      ['POST', `/jobs/${id}/cancel`],
    ] as const) {
      expect([path, (await other.api(method, `/v1${path}`)).status]).toEqual([path, 404]);
      expect([path, await peer.status(method, path)]).toEqual([path, 404]);
    }
    expect(await seller.status('GET', `/jobs/${id}`)).toBe(200);
    expect((await house.api('GET', '/v1/jobs/job_nope')).status).toBe(404);
  });
});

describe('stopping a job', () => {
  it('ends one that waits at once, and asking again changes nothing', async () => {
    const house = await openWorkspace();
    const ctx = house.ctx();
    const id = await newJob(ctx);
    const first = await house.json<Job>(200, 'POST', `/v1/jobs/${id}/cancel`);
    expect(first).toMatchObject({ state: 'cancelled', cancelRequested: true });
    expect(await house.json<Job>(200, 'POST', `/v1/jobs/${id}/cancel`)).toEqual(first);
    expect(await claimJob(ctx, id)).toBeNull();
    expect((await readEvents(await events(house, id))).map((each) => each.event)).toEqual(['progress', 'cancelled']);
  });

  it('asks one that runs, which hears of it at its next chunk', async () => {
    const house = await openWorkspace();
    const ctx = house.ctx();
    const id = await newJob(ctx);
    const hold = await held(ctx, id);
    const asked = await house.json<Job>(200, 'POST', `/v1/jobs/${id}/cancel`);
    expect(asked).toMatchObject({ state: 'running', cancelRequested: true });
    const standing = await ctx.db.inTenant(hold.tenantId, (tx) => keepHold(ctx, tx, hold));
    expect(standing.cancelRequested).toBe(true);
  });

  it('leaves one that is done as it is', async () => {
    const house = await openWorkspace();
    const ctx = house.ctx();
    const id = await newJob(ctx);
    await end(ctx, await held(ctx, id), 'done');
    expect(await house.json<Job>(200, 'POST', `/v1/jobs/${id}/cancel`)).toMatchObject({
      state: 'done',
      cancelRequested: false,
    });
  });
});

describe('holding a job', () => {
  it('is for one worker: after a second claim the first can write nothing, and its transaction is undone', async () => {
    const house = await openWorkspace();
    const ctx = house.ctx();
    const id = await newJob(ctx);
    const [first, second] = [await held(ctx, id), await held(ctx, id)];
    expect(second.fence).toBe(first.fence + 1);
    await expect(progress(ctx, first, 5)).rejects.toBeInstanceOf(HoldLost);
    await expect(end(ctx, first, 'failed')).rejects.toBeInstanceOf(HoldLost);
    await progress(ctx, second, 6);
    expect(await house.json<Job>(200, 'GET', `/v1/jobs/${id}`)).toMatchObject({ state: 'running', done: 6 });
    await end(ctx, second, 'done');
    await expect(progress(ctx, second, 7)).rejects.toBeInstanceOf(HoldLost);
    expect(await claimJob(ctx, id)).toBeNull();
    expect(await claimJob(ctx, 'job_nope')).toBeNull();
  });

  it('goes on while its work waits longer than the lease, and no longer than the work', async () => {
    const house = await openWorkspace();
    const clock = { at: house.ctx().now().getTime() };
    const ctx: Ctx = { ...house.ctx(), jobLeaseMs: 90, now: () => new Date(clock.at) };
    const hold = await held(ctx, await newJob(ctx));
    const leaseEnd = async (): Promise<number> => {
      const [row] = await ctx.db.inTenant(ctx.actor.tenantId, (tx) =>
        rows<{ at: number }>(
          tx,
          sql`select (extract(epoch from lease_until) * 1000)::float8 as at from jobs where tenant_id = ${hold.tenantId} and id = ${hold.jobId}`,
        ),
      );
      return row?.at ?? 0;
    };
    await whileHeld(ctx, hold, async () => {
      clock.at += 60_000;
      await vi.waitFor(async () => expect(await leaseEnd()).toBe(clock.at + 90), { timeout: 2_000, interval: 20 });
    });
    const renewed = clock.at + 90;
    clock.at += 60_000;
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(await leaseEnd()).toBe(renewed);
    await expect(whileHeld(ctx, hold, () => Promise.reject(new HoldLost()))).rejects.toBeInstanceOf(HoldLost);
  });
});
