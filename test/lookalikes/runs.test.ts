import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import { rows } from '#src/db/rows.ts';
import type { Result, Results, Run } from '#src/features/lookalikes/index.ts';
import { selectCandidates } from '#src/features/lookalikes/runs/candidates-store.ts';
import { openWorkspace, type TestWorkspace } from '#test/house.ts';
import { addPerson } from '#test/people.ts';
import { finishRuns } from './finish-runs.ts';
import { addCustomers, addProspects, type Company, madeCompanies, madeCustomers } from './market.ts';

type Started = { id: string; jobId: string };
const start = (house: TestWorkspace, body: Record<string, unknown> = {}): Promise<Started> =>
  house.json<Started>(202, 'POST', '/v1/lookalikes', { seeds: { filter: {} }, ...body });
const runOf = (house: TestWorkspace, id: string) => house.json<Run>(200, 'GET', `/v1/lookalikes/${id}`);
const resultsOf = (house: TestWorkspace, id: string, query = 'limit=200') =>
  house.json<Results>(200, 'GET', `/v1/lookalikes/${id}/results?${query}`);

const AWKWARD: Company[] = [
  { name: '成交客户0有限公司滁州分公司', description: '轴承制造，磨床联网', industry: '轴承制造' },
  { name: '停供公司', description: '轴承制造', industry: '轴承制造' },
  { name: '在谈股份有限公司', description: '冷链物流', industry: '冷链物流' },
  { name: '第3号试验公司（总部）', description: '食品加工，配方管理', industry: '食品加工' },
  { name: '空白公司' },
];

describe('a look-alike run', () => {
  let house: TestWorkspace;
  let run: Run;
  let started: Started;
  let items: Result[];

  beforeAll(async () => {
    house = await openWorkspace();
    await addCustomers(house.db, house.tenantId, [
      ...madeCustomers(),
      { name: '停供公司有限公司', status: 'stop_listed', description: '轴承', deals: [{ stage: 'signed' }] },
      { name: '在谈', description: '冷链', deals: [{ stage: 'negotiation' }] },
      { name: '输掉的公司', description: '储能系统，模组目检', industry: '储能系统', deals: [{ stage: 'lost' }] },
    ]);
    await addProspects(house.db, house.tenantId, [...madeCompanies(300), ...AWKWARD]);
    started = await start(house, { name: '华东相似客户', limit: 60 });
    await finishRuns(house);
    run = await runOf(house, started.id);
    items = (await resultsOf(house, started.id)).items;
  });

  it('says what it did: state, counts, recipe, portrait of the won (FIELD-1)', () => {
    expect(run).toMatchObject({
      name: '华东相似客户',
      state: 'done',
      jobId: started.jobId,
      counts: { scored: 300, skipped: 5, ranked: 60 },
      recipe: { limit: 60, minScore: 0, seeds: { filter: {}, lost: 1 } },
      portrait: { accounts: 10 },
    });
    // Ten won and one lost are too few to learn from; what else is said is about the seeds alone.
    expect(run.notes.map(({ kind }) => kind)).toContain('default_weights');
    expect(run.notes.every(({ kind }) => ['default_weights', 'groups', 'damped'].includes(kind))).toBe(true);
    expect(run.recipe.seeds.accountIds).toHaveLength(10);
    expect(run.job).toMatchObject({ state: 'done', done: 305, total: 305, kind: 'lookalikes.run' });
    expect(run.portrait?.industries[0]?.accounts).toBe(2);
  });

  it('leaves out present customers, open opportunities, the stop list, doubles and blanks, and says how many of each', () => {
    expect(Object.fromEntries(run.skipped.map(({ reason, count }) => [reason, count]))).toEqual({
      present_customer: 1,
      stop_listed: 1,
      open_opportunity: 1,
      duplicate: 1,
      no_text: 1,
    });
    const names = items.map((item) => item.prospect.name);
    for (const { name } of AWKWARD) expect(names).not.toContain(name);
  });

  it('ranks without a gap, by score, with parts that add up, nearest won customers and reasons', () => {
    expect(items.map((item) => item.rank)).toEqual(Array.from({ length: 60 }, (_, n) => n + 1));
    expect(items.map((item) => item.score)).toEqual(items.map((item) => item.score).toSorted((a, b) => b - a));
    for (const item of items) {
      expect(Math.abs(item.parts.reduce((sum, part) => sum + part.value, 0) - item.score)).toBeLessThan(1e-9);
      expect(item.nearest).toHaveLength(3);
      expect(item.nearest.every((each) => run.recipe.seeds.accountIds.includes(each.accountId))).toBe(true);
      expect(item.reasons[0]?.text).toContain(item.nearest[0]?.name);
    }
  });

  it('says reasons in the language of each reader', async () => {
    const answer = await house.api('GET', `/v1/lookalikes/${started.id}/results?limit=1`, undefined, {
      headers: { 'accept-language': 'en' },
    });
    const { items: english } = (await answer.json()) as Results;
    expect(english[0]?.reasons[0]?.text).toMatch(/^Nearest won customers: /);
    expect(items[0]?.reasons[0]?.text).toMatch(/^最相近的已成交客户：/u);
  });

  it('pages through the whole list, each once', async () => {
    const seen: number[] = [];
    let cursor = '';
    do {
      const page = await resultsOf(house, started.id, `limit=17${cursor && `&cursor=${cursor}`}`);
      seen.push(...page.items.map((item) => item.rank));
      cursor = page.nextCursor ?? '';
      expect(page).toMatchObject({ provisional: false, state: 'done' });
    } while (cursor);
    expect(seen).toEqual(items.map((item) => item.rank));
    expect((await house.api('GET', `/v1/lookalikes/${started.id}/results?cursor=nonsense`)).status).toBe(400);
  });

  it('is the same when its message comes again', async () => {
    await house.db.inTenant(house.tenantId, (tx) =>
      rows(
        tx,
        sql`insert into outbox (tenant_id, id, topic, message) values (${house.tenantId}, 'out_again', 'lookalikes.run', ${JSON.stringify({ runId: started.id, jobId: started.jobId })}::jsonb)`,
      ),
    );
    await finishRuns(house);
    expect((await resultsOf(house, started.id)).items).toEqual(items);
  });

  it('holds to minScore, to candidate filters and to seed filters', async () => {
    const least = items[30]?.score ?? 0;
    const strict = await start(house, { minScore: least });
    const local = await start(house, {
      seeds: { filter: { industry: '轴承', region: '浙江' } },
      candidates: { filter: { region: '浙江', industry: '轴承', minEmployees: 100, maxEmployees: 500 } },
    });
    const none = await start(house, { candidates: { filter: { tag: '没有的标签' } } });
    await finishRuns(house);
    expect((await resultsOf(house, strict.id)).items.every((item) => item.score >= least)).toBe(true);
    const found = (await resultsOf(house, local.id)).items;
    expect(found.length).toBeGreaterThan(3);
    for (const { prospect } of found) {
      expect(prospect).toMatchObject({ industry: '轴承制造', regions: ['浙江'] });
      expect(prospect.employees).toBeGreaterThanOrEqual(100);
      expect(prospect.employees).toBeLessThanOrEqual(500);
    }
    const empty = await runOf(house, none.id);
    expect(empty).toMatchObject({ state: 'done' });
    expect(empty.notes.map(({ kind }) => kind)).toEqual(['default_weights', 'no_background', 'no_candidates']);
    const { items: listed } = await house.json<{ items: Run[] }>(200, 'GET', '/v1/lookalikes?limit=3');
    expect(listed.map((each) => each.id)).toEqual([none.id, local.id, strict.id]);
  });

  it('tells how common words are from an even sample where the list is long', async () => {
    const read = (chunk: { after: string | null; limit: number; oneOf?: number }) =>
      house.db.inTenant(house.tenantId, (tx) => selectCandidates(tx, house.tenantId, {}, chunk));
    const sample = (await read({ after: null, limit: 500, oneOf: 3 })).map((each) => each.id);
    expect(sample.length).toBeGreaterThan(60);
    expect(sample.length).toBeLessThan(150);
    const rest = await read({ after: sample[9] ?? null, limit: 500, oneOf: 3 });
    expect(rest.map((each) => each.id)).toEqual(sample.slice(10));
  });

  it('writes run, job, message and audit together', async () => {
    const { id } = await start(house);
    const [row] = await house.db.inTenant(house.tenantId, (tx) =>
      rows<{ audited: number; queued: number }>(
        tx,
        sql`select (select count(*)::int from audit_log where entity_id = ${id} and action = 'create') as audited,
                   (select count(*)::int from outbox where message->>'runId' = ${id} and topic = 'lookalikes.run') as queued`,
      ),
    );
    expect(row).toEqual({ audited: 1, queued: 1 });
    await finishRuns(house);
  });
});

describe('who sees a run', () => {
  it('is nobody of another workspace, and within one the starter, their managers and roles that see all', async () => {
    const [house, other] = [await openWorkspace(), await openWorkspace()];
    const boss = await addPerson(house, '经理', 'manager');
    const seller = await addPerson(house, '销售', 'seller', boss.id);
    const peer = await addPerson(house, '同事', 'seller');
    const [theirs = ''] = await addCustomers(house.db, house.tenantId, madeCustomers(4));
    await addProspects(house.db, house.tenantId, madeCompanies(10));
    await addProspects(other.db, other.tenantId, madeCompanies(10));
    const { id, jobId } = await seller.json<Started>(202, 'POST', '/lookalikes', { seeds: { filter: {} } });
    await finishRuns(house);
    for (const path of [
      `/lookalikes/${id}`,
      `/lookalikes/${id}/results`,
      `/lookalikes/${id}/export`,
      `/jobs/${jobId}`,
    ]) {
      expect([path, (await other.api('GET', `/v1${path}`)).status]).toEqual([path, 404]);
      expect([path, await peer.status('GET', path)]).toEqual([path, 404]);
      expect([path, await boss.status('GET', path)]).toEqual([path, 200]);
      expect([path, await seller.status('GET', path)]).toEqual([path, 200]);
    }
    expect((await other.api('POST', `/v1/jobs/${jobId}/cancel`)).status).toBe(404);
    expect(await peer.json(200, 'GET', '/lookalikes')).toEqual({ items: [], nextCursor: null });
    // Another workspace's account is no seed, and says no more than an unknown one.
    const answer = await other.api('POST', '/v1/lookalikes', { seeds: { accountIds: [theirs] } });
    expect(answer.status).toBe(404);
    expect(((await answer.json()) as { detail: string }).detail).toContain(theirs);
    const { items } = await house.json<Results>(200, 'GET', `/v1/lookalikes/${id}/results`);
    expect(items).toHaveLength(10);
  });

  it('takes for seeds only accounts the asker sees', async () => {
    const house = await openWorkspace();
    const [seller, peer] = [await addPerson(house, '甲', 'seller'), await addPerson(house, '乙', 'seller')];
    const { id: mine } = await seller.json<{ id: string }>(201, 'POST', '/accounts', {
      name: '我的客户',
      description: '轴承',
    });
    const { id: hidden } = await peer.json<{ id: string }>(201, 'POST', '/accounts', {
      name: '他的客户',
      description: '冷链',
    });
    const answer = await seller.call('POST', '/lookalikes', { seeds: { accountIds: [mine, hidden] } });
    const problem = (await answer.json()) as { detail: string; errors: { pointer: string }[] };
    expect([answer.status, problem.errors[0]?.pointer]).toEqual([404, '/seeds/accountIds/1']);
    expect(problem.detail).toContain(hidden);
    const { id } = await seller.json<Started>(202, 'POST', '/lookalikes', { seeds: { accountIds: [mine, mine] } });
    const run = await seller.json<Run>(200, 'GET', `/lookalikes/${id}`);
    expect(run.recipe.seeds).toMatchObject({ accountIds: [mine], filter: null });
    expect(run.notes.map((note) => note.kind)).toEqual(['no_won_deal', 'few_seeds']);
  });
});

describe('seeds', () => {
  it('are won accounts by industry, tier, product and day, never of the stop list (STAGE-7)', async () => {
    const house = await openWorkspace();
    const [old, recent, stopped, open] = await addCustomers(house.db, house.tenantId, [
      { name: '旧', industry: '轴承', deals: [{ stage: 'delivery', closeDate: '2024-01-31' }] },
      { name: '新', industry: '轴承', deals: [{ stage: 'signed', closeDate: '2026-06-30' }] },
      { name: '停', industry: '轴承', status: 'stop_listed', deals: [{ stage: 'signed', closeDate: '2026-06-30' }] },
      { name: '谈', industry: '轴承', deals: [{ stage: 'negotiation' }] },
    ]);
    const seedsOf = async (seeds: Record<string, unknown>) =>
      (await runOf(house, (await start(house, { seeds })).id)).recipe.seeds.accountIds;
    expect((await seedsOf({ filter: {} })).toSorted()).toEqual([old, recent].toSorted());
    expect(await seedsOf({ filter: { wonSince: '2026-01-01' } })).toEqual([recent]);
    await house.json(200, 'PATCH', `/v1/accounts/${old}`, { tier: 'strategic', tierReason: '必须赢' });
    expect(await seedsOf({ filter: { tier: 'strategic' } })).toEqual([old]);
    await house.db.inTenant(house.tenantId, (tx) =>
      rows(
        tx,
        sql`update opportunities set product_text = 'GTX Pro' where tenant_id = ${house.tenantId} and account_id = ${recent}`,
      ),
    );
    expect(await seedsOf({ filter: { product: 'gtx pro' } })).toEqual([recent]);
    const picked = await runOf(house, (await start(house, { seeds: { accountIds: [stopped, open, old] } })).id);
    expect(picked.recipe.seeds.accountIds.toSorted()).toEqual([old, open].toSorted());
    expect(picked.notes.map((note) => [note.kind, note.rule])).toContainEqual(['stop_listed', 'STAGE-7']);
  });

  it('that are none, unknown or too many are refused, and nothing is written', async () => {
    const house = await openWorkspace();
    const [stopped] = await addCustomers(house.db, house.tenantId, [
      { name: '停', status: 'stop_listed', deals: [{ stage: 'signed' }] },
    ]);
    const refused = async (body: unknown) => {
      const answer = await house.api('POST', '/v1/lookalikes', body);
      const problem = (await answer.json()) as { code: string; errors?: { pointer: string }[] };
      return [answer.status, problem.code, problem.errors?.[0]?.pointer];
    };
    expect(await refused({ seeds: { filter: {} } })).toEqual([422, 'unprocessable', undefined]);
    expect(await refused({ seeds: { accountIds: [] } })).toEqual([422, 'unprocessable', undefined]);
    expect(await refused({ seeds: { accountIds: [stopped] } })).toEqual([422, 'unprocessable', undefined]);
    expect(await refused({ seeds: { accountIds: ['acc_nope'] } })).toEqual([404, 'not_found', '/seeds/accountIds/0']);
    const many = Array.from({ length: 10_000 }, (_, n) => `acc_${n}`);
    expect(await refused({ seeds: { accountIds: many } })).toEqual([400, 'invalid_request', '/seeds/accountIds']);
    for (const [body, pointer] of [
      [{}, '/seeds'],
      [{ seeds: {} }, '/seeds'],
      [{ seeds: { filter: {}, accountIds: ['a'] } }, '/seeds'],
      [{ seeds: { filter: { wonSince: 'yesterday' } } }, '/seeds/filter/wonSince'],
      [{ seeds: { filter: { industri: 'x' } } }, '/seeds/filter'],
      [{ seeds: { filter: {} }, limit: 0 }, '/limit'],
      [{ seeds: { filter: {} }, limit: 10_001 }, '/limit'],
      [{ seeds: { filter: {} }, limit: '5' }, '/limit'],
      [{ seeds: { filter: {} }, minScore: 1.5 }, '/minScore'],
      [
        { seeds: { filter: {} }, candidates: { filter: { minEmployees: 9, maxEmployees: 1 } } },
        '/candidates/filter/minEmployees',
      ],
      [{ seeds: { filter: {} }, surprise: 1 }, ''],
    ] as const)
      expect([pointer, await refused(body)]).toEqual([pointer, [400, 'invalid_request', pointer]]);
    expect(await house.json(200, 'GET', '/v1/lookalikes')).toEqual({ items: [], nextCursor: null });
    expect((await house.api('GET', '/v1/lookalikes/look_nope')).status).toBe(404);
  });
});
