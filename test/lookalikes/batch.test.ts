import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { rows } from '#src/db/rows.ts';
import type { Results, Run } from '#src/features/lookalikes/index.ts';
import { fromSparse, toSparse } from '#src/features/lookalikes/likeness/feature-vector.ts';
import { featuresOf } from '#src/features/lookalikes/likeness/features.ts';
import { openPool } from '#src/features/lookalikes/runs/best-pool.ts';
import { openWorkspace, type TestWorkspace } from '#test/house.ts';
import { finishRuns } from './finish-runs.ts';
import { addCustomers, addProspects, madeCompanies, madeCustomers } from './market.ts';

type Started = { id: string; jobId: string };
type Comparison = {
  counts: Record<string, number>;
  entered: { prospectId: string; scoreBefore: number | null }[];
  left: { prospectId: string; score: number | null }[];
  why: { kind: string; text: string }[];
};
const start = (house: TestWorkspace, body: Record<string, unknown> = {}) =>
  house.json<Started>(202, 'POST', '/v1/lookalikes', { seeds: { filter: {} }, limit: 20, ...body });
const runOf = (house: TestWorkspace, id: string) => house.json<Run>(200, 'GET', `/v1/lookalikes/${id}`);
const versionsOf = (house: TestWorkspace) =>
  house.db.inTenant(house.tenantId, (tx) =>
    rows<{ id: string; version: number; features: string }>(
      tx,
      sql`select prospect_id as id, version, features::text as features from prospect_features where tenant_id = ${house.tenantId}`,
    ),
  );

describe('the features of a prospect', () => {
  it('are made with it, made anew when it changes, and go with it', async () => {
    const house = await openWorkspace();
    const made = await house.json<{ id: string }>(201, 'POST', '/v1/prospects', {
      name: '林奇精密有限公司',
      description: '轴承磨削，设备联网',
      employees: 120,
    });
    const [first] = await versionsOf(house);
    expect(first).toMatchObject({ id: made.id });
    const facts = { industry: null, employees: 120, regions: [], tags: [] };
    expect(fromSparse(first?.features ?? '')).toEqual(featuresOf({ ...facts, description: '轴承磨削，设备联网' }));
    await house.json(200, 'PATCH', `/v1/prospects/${made.id}`, { description: '冷链物流' });
    const [second] = await versionsOf(house);
    expect(second?.version).toBe(first?.version);
    expect(fromSparse(second?.features ?? '')).toEqual(featuresOf({ ...facts, description: '冷链物流' }));
    // Past the service: what it was compared by no longer counts.
    await house.db.inTenant(house.tenantId, (tx) =>
      rows(tx, sql`update prospects set description = '别的' where tenant_id = ${house.tenantId}`),
    );
    expect(await versionsOf(house)).toMatchObject([{ version: 0 }]);
    await house.json(204, 'DELETE', `/v1/prospects/${made.id}`);
    expect(await versionsOf(house)).toEqual([]);
  });

  it('come back from the store exactly as they were made', () => {
    fc.assert(
      fc.property(fc.array(fc.float({ noNaN: true, noDefaultInfinity: true }), { maxLength: 20 }), (values) => {
        const vector = { indices: values.map((_, at) => at * 7), values: values.map((value) => Math.fround(value)) };
        expect(fromSparse(toSparse(vector))).toEqual({
          ...vector,
          values: vector.values.map((value) => (Object.is(value, -0) ? 0 : value)),
        });
      }),
      { numRuns: 50 },
    );
  });
});

describe('the pool of the best', () => {
  it('holds what sorting everything would', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 200 }),
        fc.integer({ min: 1, max: 30 }),
        (scores, size) => {
          const pool = openPool(size);
          for (const [number, score] of scores.entries()) pool.offer(number, score);
          const sorted = scores
            .map((score, number) => ({ number, score }))
            .sort((a, b) => b.score - a.score || a.number - b.number);
          expect(pool.best(size)).toEqual(sorted.slice(0, size));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('a run done again', () => {
  let house: TestWorkspace;
  let first: Started;

  beforeAll(async () => {
    house = await openWorkspace();
    await addCustomers(house.db, house.tenantId, madeCustomers());
    await addProspects(house.db, house.tenantId, madeCompanies(120));
    first = await start(house, { candidates: { filter: { minEmployees: 60 } } });
    await finishRuns(house);
  });

  it('has the same recipe and, on the same data, the same list', async () => {
    const again = await house.json<Started>(202, 'POST', `/v1/lookalikes/${first.id}/rerun`);
    await finishRuns(house);
    const [before, after] = [await runOf(house, first.id), await runOf(house, again.id)];
    expect(after).toMatchObject({ state: 'done', rerunOf: first.id, name: before.name, recipe: before.recipe });
    const compared = await house.json<Comparison>(200, 'GET', `/v1/lookalikes/${again.id}/compare?with=${first.id}`);
    expect(compared).toMatchObject({
      counts: { entered: 0, left: 0, moved: 0, same: 20 },
      why: [{ kind: 'nothing' }],
    });
  });

  it('on changed data says who entered and left, with scores from outside the lists, and why', async () => {
    const { items } = await house.json<Results>(200, 'GET', `/v1/lookalikes/${first.id}/results?limit=5`);
    for (const { prospect } of items.slice(0, 2))
      await house.json(200, 'PATCH', `/v1/prospects/${prospect.id}`, {
        description: '完全不同的生意',
        industry: '园艺',
      });
    await house.json(204, 'DELETE', `/v1/prospects/${items[2]?.prospect.id}`);
    const again = await house.json<Started>(202, 'POST', `/v1/lookalikes/${first.id}/rerun`);
    await finishRuns(house);
    const compared = await house.json<Comparison>(200, 'GET', `/v1/lookalikes/${again.id}/compare?with=${first.id}`);
    const gone = compared.left.find(({ prospectId }) => prospectId === items[0]?.prospect.id);
    expect(gone?.score).toBeLessThan(items[0]?.score ?? 0);
    expect(compared.entered.length).toBeGreaterThanOrEqual(2);
    expect(compared.entered.every(({ scoreBefore }) => typeof scoreBefore === 'number')).toBe(true);
    expect(compared.why).toEqual([{ kind: 'data', text: expect.stringContaining('潜在客户变了') }]);
  });

  it('stores every score, packed, and who was left out', async () => {
    const [stored] = await house.db.inTenant(house.tenantId, (tx) =>
      rows<{ numbers: number; scores: number; out: number }>(
        tx,
        sql`select sum(length(numbers))::int as numbers, sum(length(scores))::int as scores, sum(length(left_out))::int as out
            from lookalike_scores where tenant_id = ${house.tenantId} and run_id = ${first.id}`,
      ),
    );
    const { job } = await runOf(house, first.id);
    expect(stored).toEqual({ numbers: 8 * job.done, scores: 4 * job.done, out: job.done });
  });

  it('is not compared before it has ended, nor with a run of another workspace', async () => {
    const open = await start(house);
    await house.json(409, 'GET', `/v1/lookalikes/${open.id}/compare?with=${first.id}`);
    await finishRuns(house);
    const other = await openWorkspace();
    await other.json(404, 'GET', `/v1/lookalikes/${open.id}/compare?with=${first.id}`);
    await other.json(404, 'POST', `/v1/lookalikes/${open.id}/rerun`);
  });
});

describe('unusual input', () => {
  it('refuses ten thousand seeds, none, and seeds that were all lost, and says so in both languages', async () => {
    const house = await openWorkspace();
    const many = Array.from({ length: 10_000 }, (_, n) => `acc_${n}`);
    const refused = await house.json<{ code: string }>(400, 'POST', '/v1/lookalikes', { seeds: { accountIds: many } });
    expect(refused.code).toBe('invalid_request');
    await house.json(422, 'POST', '/v1/lookalikes', { seeds: { accountIds: [] } });
    await house.json(422, 'POST', '/v1/lookalikes', { seeds: { filter: {} } });
    const lost = await addCustomers(house.db, house.tenantId, [
      { name: '输一', deals: [{ stage: 'lost' }] },
      { name: '输二', deals: [{ stage: 'lost' }] },
    ]);
    const answer = await house.json<{ detail: string }>(422, 'POST', '/v1/lookalikes', { seeds: { accountIds: lost } });
    expect(answer.detail).toContain('输过单');
  });

  it('works a list with companies without names and with descriptions of 2 MB, and says what was skipped', async () => {
    const house = await openWorkspace();
    await addCustomers(house.db, house.tenantId, madeCustomers());
    await addProspects(house.db, house.tenantId, [
      ...madeCompanies(40),
      { name: '', description: '轴承制造' },
      { name: '——', description: '轴承制造' },
      { name: '长文公司', description: '轴承制造，磨床联网。'.repeat(200_000), industry: '轴承制造' },
      { name: '无文公司' },
    ]);
    const { id } = await start(house, { limit: 100 });
    await finishRuns(house);
    const run = await runOf(house, id);
    const skipped = Object.fromEntries(run.skipped.map((each) => [each.reason, each.count]));
    expect(run).toMatchObject({ state: 'done' });
    expect(skipped).toMatchObject({ no_name: 2, no_text: 1 });
  });
});
