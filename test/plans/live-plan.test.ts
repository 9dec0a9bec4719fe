import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Plan } from '#src/features/plans/index.ts';
import { jobHandlers } from '#src/job-handlers.ts';
import { startWorker } from '#src/jobs/start-worker.ts';
import { openWorkspace, ownDatabase } from '#test/house.ts';
import { richAccount } from './fixture.ts';

let db: Awaited<ReturnType<typeof ownDatabase>>;
let house: Awaited<ReturnType<typeof openWorkspace>>;
let rich: Awaited<ReturnType<typeof richAccount>>;
beforeAll(async () => {
  db = await ownDatabase();
  house = await openWorkspace({ db });
  rich = await richAccount(house);
  await house.drain();
});
afterAll(() => db.close());

const draft = () => house.json<Plan>(201, 'POST', `/v1/accounts/${rich.accountId}/plans`, {});
const read = (plan: Plan) => house.json<Plan>(200, 'GET', `/v1/plans/${plan.id}`);
const stale = (plan: Plan) => plan.claims.filter((claim) => claim.status === 'stale').map((claim) => claim.text);
const setConcern = async (concerns: string) => {
  const path = `/v1/contacts/${rich.contacts.technical}`;
  const { version } = await house.json<{ version: number }>(200, 'GET', path);
  return house.json(200, 'PATCH', path, { version, concerns });
};

describe('a plan that knows when it is wrong', () => {
  it('is sound when drafted; a change of what it does not quote leaves it sound', async () => {
    const plan = await draft();
    expect(plan.health).toMatchObject({ state: 'sound', stale: 0 });
    await house.json(200, 'PATCH', `/v1/accounts/${rich.accountId}`, { tags: ['重点'] });
    await house.drain();
    expect((await read(plan)).health).toMatchObject({ state: 'sound' });
  });

  it('marks just the claims whose evidence changed, in the plan, the list and the file; a redraft clears them', async () => {
    const plan = await draft();
    await setConcern('新接口由谁验收');
    await house.drain();
    const now = await read(plan);
    expect(now.health?.state).toBe('stale');
    expect(stale(now).length).toBeGreaterThan(0);
    expect(stale(now).length).toBeLessThan(plan.claims.length / 2);
    for (const claim of now.claims.filter((each) => each.status === 'stale')) {
      expect(claim.evidence.some(({ source }) => source.id === rich.contacts.technical)).toBe(true);
      expect(claim.note).toContain('联系人');
    }
    const listed = await house.json<{ items: { id: string; status: string; stale: number }[] }>(
      200,
      'GET',
      '/v1/plans',
    );
    expect(listed.items.find((item) => item.id === plan.id)).toMatchObject({
      status: 'stale',
      stale: now.health?.stale,
    });
    for (const view of ['full', 'page'])
      expect(await (await house.api('GET', `/v1/plans/${plan.id}/export?view=${view}`)).text()).toContain('依据已变');
    const again = await house.json<Plan>(201, 'POST', `/v1/plans/${plan.id}/versions`, { reason: '记录变了' });
    expect(again.health).toMatchObject({ state: 'sound', stale: 0 });
    const back = await house.json<Plan>(201, 'POST', `/v1/plans/${plan.id}/restore`, { version: 1 });
    expect(back.health?.state).toBe('stale');
  });

  it('learns from a first meeting that “never met” is over, and not from the passing of days', async () => {
    const plan = await draft();
    const never = plan.claims.find((claim) => claim.text.includes('我们从未见过'));
    if (!never) throw new Error('the buyer was met');
    const activity = {
      accountId: rich.accountId,
      kind: 'visit',
      subject: '拜访总经理',
      occurredAt: '2026-11-21T07:00:00Z',
      contactIds: [rich.contacts.buyer],
    };
    const made = await house.json<{ id: string }>(201, 'POST', '/v1/activities', activity);
    await house.drain();
    expect(stale(await read(plan))).toContain(never.text);
    await house.json(204, 'DELETE', `/v1/activities/${made.id}`);
    await house.drain();
    expect((await read(plan)).health).toMatchObject({ state: 'sound', stale: 0 });
  });

  it('an edit keeps what was stale stale, and what a person wrote sound', async () => {
    const plan = await draft();
    await setConcern('改由集团统一验收');
    await house.drain();
    const before = stale(await read(plan));
    const next = await house.json<Plan>(200, 'PATCH', `/v1/plans/${plan.id}`, {
      baseVersion: 1,
      edits: [{ op: 'set_goal', goalId: 'g1', target: 5_000_000 }],
    });
    expect(stale(next)).toEqual(before);
    await house.drain();
    expect(stale(await read(plan))).toEqual(before);
  });

  it('remembers when it was opened', async () => {
    const plan = await draft();
    const openedAt = async () =>
      (await house.json<{ items: { id: string; openedAt: string | null }[] }>(200, 'GET', '/v1/plans')).items.find(
        (item) => item.id === plan.id,
      )?.openedAt;
    expect(await openedAt()).toBeNull();
    await read(plan);
    expect(await openedAt()).toBe('2026-11-21T08:00:00.000Z');
  });

  it('is marked within two seconds of the change by the real worker', async () => {
    const other = await richAccount(house);
    const plan = await house.json<Plan>(201, 'POST', `/v1/accounts/${other.accountId}/plans`, {});
    await house.drain();
    const path = `/v1/contacts/${other.contacts.technical}`;
    const worker = await startWorker({
      db,
      handlers: jobHandlers,
      contextFor: house.deps.backgroundContext,
      log: house.deps.log,
      now: () => new Date(),
    });
    const waitFor = async (state: 'sound' | 'stale') => {
      const started = performance.now();
      while ((await read(plan)).health?.state !== state && performance.now() - started < 8_000)
        await new Promise((resolve) => setTimeout(resolve, 50));
      return performance.now() - started;
    };
    try {
      const { concerns } = await house.json<{ concerns: string }>(200, 'GET', path);
      let best = Number.POSITIVE_INFINITY;
      // On a busy machine one of three tries must do.
      for (let round = 0; round < 3 && best >= 2_000; round += 1) {
        await house.json(200, 'PATCH', path, { concerns: `验收口径改由财务定，第 ${round + 1} 次` });
        best = Math.min(best, await waitFor('stale'));
        await house.json(200, 'PATCH', path, { concerns });
        await waitFor('sound');
      }
      expect(best).toBeLessThan(2_000);
    } finally {
      await worker.stop();
    }
  });
});
